package dev.landform.render;

import dev.landform.resource.Resource;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.List;
import java.util.Optional;

/** What is salient in networks. */
final class NetworkPhrases {

    private NetworkPhrases() {}

    static Optional<List<String>> of(Resource resource, Names names) {
        if (resource instanceof Vpc vpc) {
            return Optional.of(List.of(vpc.cidr().toString()));
        }
        if (resource instanceof Subnet subnet) {
            return Optional.of(List.of(subnet.cidr() + " in " + subnet.zone()));
        }
        if (resource instanceof InternetGateway gateway) {
            return Optional.of(List.of("attached to " + names.of(gateway.vpc())));
        }
        if (resource instanceof NatGateway gateway) {
            return Optional.of(List.of("in " + names.of(gateway.subnet())));
        }
        if (resource instanceof Route route) {
            String target = route.internetGateway()
                    .map(names::of)
                    .or(() -> route.natGateway().map(names::of))
                    .orElse("nowhere");
            return Optional.of(List.of(route.destination() + " to " + target));
        }
        if (resource instanceof RouteTableAssociation association) {
            return Optional.of(List.of("uses " + names.of(association.routeTable())));
        }
        if (resource instanceof VpcEndpoint endpoint) {
            return Optional.of(List.of(endpoint.service(), "on " + names.all(endpoint.routeTables())));
        }
        return resource instanceof RouteTable || resource instanceof ElasticIp
                ? Optional.of(List.of())
                : Optional.empty();
    }
}
