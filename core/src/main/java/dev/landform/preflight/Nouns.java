package dev.landform.preflight;

import dev.landform.resource.ResourceType;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.Map;
import java.util.TreeMap;

/** What people call resources of a type. */
final class Nouns {

    private static final Map<String, String> SPECIAL = new TreeMap<>(Map.of(
            DbInstance.TYPE.name(), "database",
            ElasticIp.TYPE.name(), "Elastic IP",
            NatGateway.TYPE.name(), "NAT gateway",
            Vpc.TYPE.name(), "VPC",
            VpcEndpoint.TYPE.name(), "VPC endpoint"));

    private Nouns() {}

    /** Returns {@code load balancer} for the type {@code load-balancer}. */
    static String one(ResourceType<?> type) {
        return SPECIAL.getOrDefault(type.name(), type.name().replace('-', ' '));
    }

    /** Returns {@code load balancers}. */
    static String many(ResourceType<?> type) {
        String noun = one(type);
        return noun.endsWith("y") && !noun.endsWith("ay") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** Returns {@code 1 load balancer} or {@code 2 load balancers}. */
    static String count(long number, ResourceType<?> type) {
        return number + " " + (number == 1 ? one(type) : many(type));
    }
}
