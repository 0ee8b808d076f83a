package dev.landform.topology;

import dev.landform.model.Intent;
import dev.landform.model.Network;
import dev.landform.model.Origins;
import dev.landform.model.Quota;
import dev.landform.resource.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Says what holds for the whole topology: network, load balancer, defaults. Made by {@link Topology#vpc}. */
public final class TopologyBuilder extends Elements {

    private TopologyBuilder(Draft draft) {
        super(draft);
    }

    static TopologyBuilder named(String name) {
        return new TopologyBuilder(new Draft(Intent.builder()
                .name(name)
                .network(Network.builder().build())
                .idleTimeout(Duration.ofMinutes(1))
                .quotas(new TreeMap<>())
                .tags(Tags.none())
                .origins(Origins.of(CallSite.here()))
                .build()));
    }

    /** Sets the AWS region, for example {@code ap-northeast-2}. Without it, {@code us-east-1}. */
    public TopologyBuilder region(String region) {
        return said("region", intent -> intent.withRegion(region));
    }

    /** Sets the block of the VPC, /16 to /28. Without it, {@code 10.0.0.0/16}. */
    public TopologyBuilder cidr(String block) {
        return network("cidr", network -> network.withCidr(block));
    }

    /**
     * Spreads everything over that many zones, 2 by default; which ones is decided by what the region offers, and then
     * kept. A load balancer and a database need two.
     */
    public TopologyBuilder zones(int count) {
        return network("zones", network -> network.withZoneCount(count).withZoneNames());
    }

    /** Spreads everything over these zones, for example {@code "ap-northeast-2a", "ap-northeast-2c"}. */
    public TopologyBuilder zones(String first, String second, String... more) {
        List<String> names = new ArrayList<>(List.of(first, second));
        names.addAll(List.of(more));
        return network("zones", network -> network.withZoneNames(names));
    }

    /**
     * Sets how many NAT gateways carry traffic out of the private subnets: one for all zones, which is the default and
     * enough for most; one for each zone, so that the loss of a zone leaves the others alone; or none.
     */
    public TopologyBuilder natGateways(int count) {
        return network("natGateways", network -> network.withNatGateways(count));
    }

    /** Lets traffic to S3 leave the private subnets through a gateway endpoint, free of charge, instead of NAT. */
    public TopologyBuilder s3Endpoint() {
        return network("s3Endpoint", network -> network.withS3Endpoint(true));
    }

    /** Sets the blocks of the public subnets, one for each zone. Without them they are cut from the VPC's block. */
    public TopologyBuilder publicSubnets(String... blocks) {
        return network("publicSubnets", network -> network.withPublicCidrs(blocks));
    }

    /** Sets the blocks of the private subnets, one for each zone. Without them they are cut from the VPC's block. */
    public TopologyBuilder privateSubnets(String... blocks) {
        return network("privateSubnets", network -> network.withPrivateCidrs(blocks));
    }

    /** Serves HTTPS on port 443 with that ACM certificate of the same region, and redirects HTTP to it. */
    public TopologyBuilder https(String certificateArn) {
        return said("https", intent -> intent.withCertificateArn(certificateArn));
    }

    /** Sets how long the load balancer keeps a silent connection, 1 to 4000 seconds. Without it, 60 seconds. */
    public TopologyBuilder idleTimeout(Duration timeout) {
        return said("idleTimeout", intent -> intent.withIdleTimeout(timeout));
    }

    /** Lets AWS delete the load balancer whenever asked to, by whomever. Without this it is protected. */
    public TopologyBuilder unprotectedLoadBalancer() {
        return said("unprotectedLoadBalancer", intent -> intent.withBalancerProtection(false));
    }

    /**
     * Takes newer images: whenever this word changes, for example from {@code 2026-10} to {@code 2026-11}, each image
     * name is looked up anew and the instances are replaced one after another. Without a change, instances keep the
     * image that their name meant at first, however old. An {@code ami-} id stays what it is.
     *
     * @param edition 1 to 32 letters, digits, dots and dashes
     */
    public TopologyBuilder images(String edition) {
        return said("images", intent -> intent.withImageEdition(edition));
    }

    /** Sets the time zone of all instances, for example {@code Asia/Seoul}. Without it, UTC. */
    public TopologyBuilder timeZone(String zone) {
        return said("timeZone", intent -> intent.withTimeZone(zone));
    }

    /** Sets how many days logs are kept, one of the numbers that CloudWatch offers. Without it, 30. */
    public TopologyBuilder keepLogs(int days) {
        return said("keepLogs", intent -> intent.withLogRetentionDays(days));
    }

    /**
     * Gives all services one role, which then holds the rights of all of them together. Without this each service has
     * a role of its own, with its own rights only.
     */
    public TopologyBuilder sharedRole() {
        return said("sharedRole", intent -> intent.withSharedRole(true));
    }

    /** Tags every resource that can be tagged. */
    public TopologyBuilder tag(String key, String value) {
        return said("tag", intent -> intent.withTags(intent.tags().and(key, value)));
    }

    /** Says that AWS has raised a limit for the account, so that the checks count with the new one. */
    public TopologyBuilder quota(Quota quota, int limit) {
        return said("quota", intent -> {
            SortedMap<Quota, Integer> quotas = new TreeMap<>(intent.quotas());
            quotas.put(quota, limit);
            return intent.withQuotas(quotas);
        });
    }

    private TopologyBuilder network(String verb, UnaryOperator<Network> change) {
        return said(verb, intent -> intent.withNetwork(change.apply(intent.network())));
    }

    private TopologyBuilder said(String verb, UnaryOperator<Intent> change) {
        Intent changed = change.apply(draft.intent);
        draft.intent = changed.withOrigins(changed.origins().and(verb, CallSite.here()));
        return this;
    }
}
