package dev.landform.reach;

import static dev.landform.reach.Place.Kind.DATABASE;
import static dev.landform.reach.Place.Kind.INTERNET;
import static dev.landform.reach.Place.Kind.LOAD_BALANCER;
import static dev.landform.reach.Place.Kind.S3;
import static dev.landform.reach.Place.Kind.SERVICE;

/** What to write in a topology so that one place reaches another. */
final class Fixes {

    private Fixes() {}

    static String of(Place from, Place to, Missing missing) {
        return switch (missing.gate()) {
            case EGRESS -> "Set openEgress of " + missing.at() + ", or let " + to + " open the connection.";
            case ROUTE -> route(from, to, missing);
            case PLACE, INGRESS, FORWARD, LISTENER -> admission(from, to, missing);
        };
    }

    private static String route(Place from, Place to, Missing missing) {
        if (to.kind() == S3) {
            return "Write .s3Endpoint(), or .natGateways(1).";
        }
        if (to.isOutside() && from.kind() == SERVICE) {
            return "Write .natGateways(1), and change nothing of the routes that follow from it.";
        }
        return "The topology writes the routes of " + missing.at() + " by itself: leave them as they are.";
    }

    private static String admission(Place from, Place to, Missing missing) {
        if (to.kind() == SERVICE && from.kind() == SERVICE) {
            return "Write .service(\"" + to + "\").calledBy(\"" + from + "\").";
        }
        if (to.kind() == SERVICE && (from.kind() == INTERNET || from.kind() == LOAD_BALANCER)) {
            return "Write .service(\"" + to + "\").route(\"/" + to + "/*\").";
        }
        if (to.kind() == DATABASE && from.kind() == SERVICE) {
            return "Write .database(\"" + to + "\").accessibleFrom(\"" + from + "\").";
        }
        if (to.kind() == DATABASE) {
            return "Databases are for services, as in .accessibleFrom(\"web\"), and for networks connected to the VPC, as"
                    + " in .openTo(\"10.8.0.0/16\").";
        }
        if (to.kind() == LOAD_BALANCER) {
            return "A service with .route(\"/*\") brings a load balancer that is open on port 80, and with .https(...)"
                    + " on 443; leave what follows from that as it is.";
        }
        return "Leave " + missing.at() + " as the topology makes it.";
    }
}
