package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import java.util.Optional;

/** What faces the internet needs a way there before it is made, or it fails or stays deaf. */
final class NetworkWishes {

    private final Drafting draft;
    private final Links gateways;
    private final Links associations;
    private final Links routes;

    private NetworkWishes(Drafting draft) {
        this.draft = draft;
        this.gateways = Links.of(draft.wanted(), InternetGateway.TYPE, "vpc");
        this.associations = Links.of(draft.wanted(), RouteTableAssociation.TYPE, "subnet");
        this.routes = Links.of(draft.wanted(), Route.TYPE, "routeTable");
    }

    static void draw(Drafting draft) {
        NetworkWishes wishes = new NetworkWishes(draft);
        for (Resource resource : draft.wanted().of(NatGateway.TYPE)) {
            wishes.reachesInternet(resource.address(), ((NatGateway) resource).subnet(), "a NAT gateway");
        }
        for (Resource resource : draft.wanted().of(LoadBalancer.TYPE)) {
            for (Ref<?> subnet : ((LoadBalancer) resource).subnets().all()) {
                wishes.reachesInternet(resource.address(), subnet, "a public load balancer");
            }
        }
        for (Resource resource : draft.wanted().of(RouteTableAssociation.TYPE)) {
            wishes.tableIsComplete((RouteTableAssociation) resource);
        }
    }

    private void reachesInternet(Address later, Ref<?> subnet, String what) {
        if (!(subnet instanceof Ref.To<?> to)) {
            return;
        }
        Optional<Resource> found = draft.wanted().graph().find(to.target());
        if (found.isPresent() && found.orElseThrow() instanceof Subnet in) {
            for (Address gateway : gateways.to(in.vpc())) {
                wish(gateway, later, what + " fails in a VPC without an internet gateway");
            }
        }
        for (Address association : associations.to(to.target())) {
            wish(association, later, what + " needs its subnet's way to the internet");
        }
    }

    private void tableIsComplete(RouteTableAssociation association) {
        for (Address route : routes.to(association.routeTable())) {
            wish(route, association.address(), "no instance shall boot with half a route table");
        }
    }

    private void wish(Address earlier, Address later, String why) {
        draft.edges()
                .add(draft.steps().last(earlier), draft.steps().first(later), Milestone.READY, new Cause.Wish(why));
    }
}
