package dev.landform.json;

import dev.landform.model.Runtimes;
import dev.landform.testkit.Evolution;
import dev.landform.topology.Topology;

/** A small topology with a bit of everything, and what becomes of it. */
final class Shop {

    static final Topology FIRST = topology(8080, 7, 17);
    static final Topology CHANGED = topology(8080, 14, 21);

    static final Evolution CHANGE = new Evolution(FIRST, CHANGED);
    static final Evolution OTHER_PORT = new Evolution(FIRST, topology(8081, 7, 17));

    private Shop() {}

    private static Topology topology(int port, int backups, int java) {
        return Topology.vpc("shop")
                .region("ap-northeast-2")
                .service("web")
                .port(port)
                .runtime(Runtimes.corretto(java))
                .database("db")
                .schema("shop")
                .accessibleFrom("web")
                .secret("shop/db")
                .keepBackups(backups)
                .bucket("files")
                .writableFrom("web")
                .build();
    }
}
