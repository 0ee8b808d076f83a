package dev.landform.render;

import dev.landform.model.Runtimes;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;

/** A small topology, and what becomes of it. Plans name lines of this file; goldens leave two digits for each. */
final class Shop {

    static final Topology FIRST = web(8080)
            .runtime(Runtimes.corretto(17))
            .service("api")
            .port(9000)
            .calledBy("web")
            .database("db")
            .schema("shop")
            .accessibleFrom("api")
            .bucket("files")
            .writableFrom("web")
            .build();

    static final Topology CHANGED = web(8080)
            .runtime(Runtimes.corretto(21))
            .capacity(2, 2, 6)
            .tag("Team", "shop")
            .service("api")
            .port(9000)
            .calledBy("web")
            .instanceType("t3.small")
            .database("db")
            .schema("shop")
            .accessibleFrom("api")
            .keepBackups(14)
            .bucket("files")
            .writableFrom("web")
            .versioned()
            .build();

    static final Topology OTHER_PORT = web(8081)
            .runtime(Runtimes.corretto(17))
            .service("api")
            .port(9000)
            .calledBy("web")
            .database("db")
            .schema("shop")
            .accessibleFrom("api")
            .bucket("files")
            .writableFrom("web")
            .build();

    static final Topology WITHOUT_API = web(8080)
            .runtime(Runtimes.corretto(17))
            .database("db")
            .schema("shop")
            .bucket("files")
            .writableFrom("web")
            .build();

    static final Topology WITHOUT_DATA = web(8080)
            .runtime(Runtimes.corretto(17))
            .service("api")
            .port(9000)
            .calledBy("web")
            .build();

    private Shop() {}

    private static ServiceBuilder web(int port) {
        return Topology.vpc("shop")
                .region("eu-west-1")
                .service("web")
                .port(port)
                .health("/health");
    }
}
