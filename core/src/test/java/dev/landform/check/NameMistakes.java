package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Quota;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;

/** Mistakes in names, tags and quotas. */
final class NameMistakes {

    private NameMistakes() {}

    static void addTo(Catalogue catalogue) {
        catalogue.add("name-topology-capital", () -> Topology.vpc("TryItOn").check());
        catalogue.add("name-topology-empty", () -> Topology.vpc("").check());
        catalogue.add(
                "name-topology-long",
                () -> Topology.vpc("virtual-fitting-web-service").check());
        catalogue.add("name-topology-reserved", () -> Topology.vpc("internal").check());
        catalogue.add(
                "name-service-blank", () -> shop().service("my web").route("/*").check());
        catalogue.add(
                "name-service-digit", () -> shop().service("3d").route("/*").check());
        catalogue.add(
                "name-database-hyphen",
                () -> shop().service("web")
                        .route("/*")
                        .database("db-")
                        .schema("shop")
                        .accessibleFrom("web")
                        .check());
        catalogue.add(
                "name-bucket-hyphens",
                () -> shop().service("web")
                        .route("/*")
                        .bucket("my--images")
                        .readableFrom("web")
                        .check());
        catalogue.add(
                "name-duplicate",
                () -> shop().service("web")
                        .route("/*")
                        .service("web")
                        .route("/api/*")
                        .check());
        catalogue.add(
                "name-shared",
                () -> shop().service("db")
                        .route("/*")
                        .database("db")
                        .schema("shop")
                        .accessibleFrom("db")
                        .check());
        catalogue.add(
                "name-shortened",
                () -> shop().service("image-processing-worker").route("/*").check());
        catalogue.add(
                "name-shortened-balancer",
                () -> Topology.vpc("virtual-fitting-services")
                        .region("eu-west-1")
                        .service("w")
                        .check());
        catalogue.add(
                "name-shortened-role",
                () -> Topology.vpc("virtual-fitting-service")
                        .region("eu-west-1")
                        .service("the-one-that-recognises-clothes-on-a-fox")
                        .worker()
                        .check());
        catalogue.add(
                "tag-reserved",
                () -> shop().tag("aws:team", "core")
                        .service("web")
                        .route("/*")
                        .tag("landform:address", "x")
                        .check());
        catalogue.add(
                "tag-key",
                () -> shop().tag("", "core").service("web").route("/*").check());
        catalogue.add(
                "tag-value",
                () -> shop().tag("why", "because ".repeat(40))
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "tag-character",
                () -> shop().tag("cost%", "high & higher")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "tag-count",
                () -> manyTags(shop(), 38)
                        .service("web")
                        .route("/*")
                        .tag("a", "1")
                        .tag("b", "2")
                        .tag("c", "3")
                        .check());
        catalogue.add(
                "tag-case",
                () -> shop().tag("Team", "core")
                        .service("web")
                        .route("/*")
                        .tag("team", "web")
                        .check());
        catalogue.add(
                "tag-name",
                () -> shop().tag("Name", "TIO-Node-Server")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "tag-secret",
                () -> shop().tag("key", "AKIA" + "ABCDEFGHIJKLMNOP")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "quota-number",
                () -> shop().quota(Quota.ROLES, 0).service("web").route("/*").check());
        catalogue.add(
                "quota-rules",
                () -> manyPaths(shop().quota(Quota.RULES_PER_LOAD_BALANCER, 3)).check());
        catalogue.add(
                "quota-target-groups",
                () -> shop().quota(Quota.TARGET_GROUPS_PER_LOAD_BALANCER, 1)
                        .service("web")
                        .route("/*")
                        .service("api")
                        .route("/api/*")
                        .check());
        catalogue.add(
                "quota-callers",
                () -> shop().quota(Quota.RULES_PER_SECURITY_GROUP, 1)
                        .service("web")
                        .route("/*")
                        .service("api")
                        .route("/api/*")
                        .calledBy("web")
                        .database("db")
                        .schema("shop")
                        .accessibleFrom("web", "api")
                        .check());
        catalogue.add(
                "quota-region",
                () -> shop().zones(3)
                        .natGateways(3)
                        .quota(Quota.SECURITY_GROUPS, 2)
                        .quota(Quota.AUTO_SCALING_GROUPS, 1)
                        .quota(Quota.ROLES, 1)
                        .quota(Quota.TARGET_GROUPS, 1)
                        .quota(Quota.ELASTIC_IPS, 2)
                        .service("web")
                        .route("/*")
                        .service("api")
                        .route("/api/*")
                        .check());
        catalogue.add("topology-empty", () -> Topology.vpc("shop").check());
    }

    private static TopologyBuilder manyTags(TopologyBuilder topology, int count) {
        for (int i = 10; i < 10 + count; i++) {
            topology.tag("key-" + i, "value");
        }
        return topology;
    }

    private static Elements manyPaths(TopologyBuilder topology) {
        return topology.service("web").route("/*", "/a/*", "/b/*", "/c/*", "/d/*");
    }
}
