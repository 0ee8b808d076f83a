package dev.landform.pictures;

/** What the endpoints of AWS's services in the VPC's edge are called. */
final class GateNames {

    private GateNames() {}

    /** Returns the id in drawings of an endpoint. */
    static String id(String service) {
        return "endpoint/" + service;
    }

    /** Returns what is written on it. */
    static String of(String service) {
        return service + " endpoint";
    }
}
