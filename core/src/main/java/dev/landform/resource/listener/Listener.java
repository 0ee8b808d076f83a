package dev.landform.resource.listener;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A port on which a load balancer listens. What no rule matches is forwarded, redirected to HTTPS, or, if neither is
 * set, answered with 404.
 *
 * @param address which resource of the topology it is
 * @param loadBalancer the load balancer
 * @param port the port, 1 to 65535
 * @param certificateArn the certificate; with one the listener speaks HTTPS, without one HTTP
 * @param redirectToHttps whether every request is sent to port 443
 * @param forward where requests go that no rule matches
 * @param tags the user's tags
 */
@Value.Builder
public record Listener(
        Address address,
        Ref<LoadBalancer> loadBalancer,
        int port,
        Optional<String> certificateArn,
        boolean redirectToHttps,
        Optional<Ref<TargetGroup>> forward,
        Tags tags)
        implements Resource, WithListener {

    /** The descriptor of this type. */
    public static final ResourceType<Listener> TYPE = ResourceType.of("listener", Listener.class)
            .ref("loadBalancer", Listener::loadBalancer, LoadBalancer.TYPE, Change.REPLACE)
            .value("port", Listener::port, Change.REPLACE)
            .value("certificateArn", Listener::certificateArn, Change.IN_PLACE)
            .value("redirectToHttps", Listener::redirectToHttps, Change.IN_PLACE)
            .optionalRef("forward", Listener::forward, TargetGroup.TYPE, Change.IN_PLACE)
            .handover()
            .tags(Listener::tags)
            .claims(listener -> List.of(Claim.number("port", listener.loadBalancer(), listener.port())))
            .timing(Timing.of(700, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static ListenerBuilder builder() {
        return new ListenerBuilder();
    }

    @Override
    public ResourceType<Listener> type() {
        return TYPE;
    }
}
