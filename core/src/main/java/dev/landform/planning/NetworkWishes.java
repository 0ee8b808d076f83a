package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.resource.Milestone;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;

/** What faces the internet needs a way there before it is made, or it fails or stays deaf. */
final class NetworkWishes {

    private static final int NAT_SUBNET = Wanted.reference(NatGateway.TYPE, "subnet");
    private static final int BALANCER_SUBNETS = Wanted.reference(LoadBalancer.TYPE, "subnets");
    private static final int SUBNET_VPC = Wanted.reference(Subnet.TYPE, "vpc");
    private static final int ROUTE_TABLE = Wanted.reference(RouteTableAssociation.TYPE, "routeTable");

    private static final Cause HALF_A_TABLE = new Cause.Wish("no instance shall boot with half a route table");

    private final Drafting draft;
    private final Wanted wanted;
    private final Links gateways;
    private final Links associations;
    private final Links routes;

    private NetworkWishes(Drafting draft) {
        this.draft = draft;
        this.wanted = draft.wanted();
        this.gateways = Links.of(wanted, InternetGateway.TYPE, "vpc");
        this.associations = Links.of(wanted, RouteTableAssociation.TYPE, "subnet");
        this.routes = Links.of(wanted, Route.TYPE, "routeTable");
    }

    static void draw(Drafting draft) {
        NetworkWishes wishes = new NetworkWishes(draft);
        for (int gateway : draft.wanted().places(NatGateway.TYPE)) {
            wishes.reachInternet(gateway, NAT_SUBNET, "a NAT gateway");
        }
        for (int balancer : draft.wanted().places(LoadBalancer.TYPE)) {
            wishes.reachInternet(balancer, BALANCER_SUBNETS, "a public load balancer");
        }
        for (int association : draft.wanted().places(RouteTableAssociation.TYPE)) {
            for (int route : wishes.routes.to(draft.wanted().target(association, ROUTE_TABLE))) {
                wishes.wish(route, association, HALF_A_TABLE);
            }
        }
    }

    private void reachInternet(int place, int subnets, String what) {
        Cause gateway = new Cause.Wish(what + " fails in a VPC without an internet gateway");
        Cause way = new Cause.Wish(what + " needs its subnet's way to the internet");
        for (int number = wanted.wires().begin(place, subnets);
                number < wanted.wires().end(place, subnets);
                number++) {
            int subnet = wanted.wires().target(number);
            if (subnet == Wires.OUTSIDE) {
                continue;
            }
            for (int earlier : gateways.to(wanted.target(subnet, SUBNET_VPC))) {
                wish(earlier, place, gateway);
            }
            for (int earlier : associations.to(subnet)) {
                wish(earlier, place, way);
                if (draft.steps().firstAt(earlier) < 0) { // or else it waits for the routes itself
                    for (int route : routes.to(wanted.target(earlier, ROUTE_TABLE))) {
                        wish(route, place, way);
                    }
                }
            }
        }
    }

    private void wish(int earlier, int later, Cause why) {
        draft.edges().add(draft.steps().lastAt(earlier), draft.steps().firstAt(later), Milestone.READY, why);
    }
}
