package dev.landform.pictures;

import dev.landform.topology.Topology;

/** Topologies that show one of everything. */
final class SmallTopologies {

    private SmallTopologies() {}

    /** Returns two services, a database that is also open to a block of addresses, and a bucket without an endpoint. */
    static Topology shop() {
        return Topology.vpc("shop")
                .region("eu-west-1")
                .service("web")
                .service("api")
                .port(9000)
                .calledBy("web")
                .database("db")
                .schema("shop")
                .accessibleFrom("api")
                .openTo("10.9.0.0/16")
                .bucket("papers")
                .readableFrom("web")
                .writableFrom("api")
                .build();
    }
}
