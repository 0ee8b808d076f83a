package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.topology.ServiceBuilder;
import java.time.Duration;

/** Mistakes in who calls a service, in its paths, its port and its health check. */
final class ServiceMistakes {

    private ServiceMistakes() {}

    private static ServiceBuilder web() {
        return shop().service("web").route("/*");
    }

    static void addTo(Catalogue catalogue) {
        references(catalogue);
        paths(catalogue);
        priorities(catalogue);
        serving(catalogue);
    }

    private static void references(Catalogue catalogue) {
        catalogue.add(
                "caller-misspelt",
                () -> shop().service("spring")
                        .route("/*")
                        .service("python")
                        .calledBy("sprnig")
                        .check());
        catalogue.add(
                "caller-unknown",
                () -> web().service("python").calledBy("billing").check());
        catalogue.add(
                "caller-database",
                () -> web().database("db")
                        .schema("shop")
                        .accessibleFrom("web")
                        .service("python")
                        .calledBy("db", "web")
                        .check());
        catalogue.add(
                "caller-bucket",
                () -> web().bucket("images")
                        .readableFrom("web")
                        .service("python")
                        .calledBy("images", "web")
                        .check());
        catalogue.add("caller-itself", () -> web().calledBy("web").check());
        catalogue.add(
                "caller-twice",
                () -> web().service("python").calledBy("web", "web").check());
        catalogue.add(
                "accessor-misspelt",
                () -> web().database("db").schema("shop").accessibleFrom("Web").check());
        catalogue.add(
                "reader-unknown",
                () -> web().bucket("images").readableFrom("webb").check());
        catalogue.add(
                "reader-writes",
                () -> web().bucket("images")
                        .readableFrom("web")
                        .writableFrom("web")
                        .check());
    }

    private static void paths(Catalogue catalogue) {
        catalogue.add("path-slash", () -> web().route("api/*").check());
        catalogue.add("path-url", () -> web().route("https://example.com/api/*").check());
        catalogue.add("path-character", () -> web().route("/api items/*").check());
        catalogue.add("path-variable", () -> web().route("/users/{id}/orders").check());
        catalogue.add(
                "path-long", () -> web().route("/" + "a".repeat(130) + "/*").check());
        catalogue.add(
                "path-wildcards", () -> web().route("/a/*/b/*/c/*/d/*/e/*/f/*").check());
        catalogue.add("path-query", () -> web().route("/search?q=*").check());
        catalogue.add("path-exact", () -> web().route("/api").check());
        catalogue.add(
                "path-twice",
                () -> shop().service("web")
                        .route("/api/*", "/*")
                        .service("api")
                        .route("/api/*")
                        .check());
        catalogue.add(
                "path-default-twice", () -> shop().service("web").service("api").check());
    }

    private static void priorities(Catalogue catalogue) {
        catalogue.add("priority-range", () -> web().route("/api/*", 50_001).check());
        catalogue.add(
                "priority-default", () -> shop().service("web").route("/*", 1).check());
        catalogue.add(
                "priority-twice",
                () -> web().route("/a/*", 10).service("api").route("/b/*", 10).check());
        catalogue.add(
                "priority-shadows",
                () -> web().route("/api/*", 10)
                        .service("node")
                        .route("/api/node/*", 20)
                        .check());
        catalogue.add(
                "priority-shadows-derived",
                () -> web().route("/api/*", 10)
                        .service("node")
                        .route("/api/node/*")
                        .check());
    }

    private static void serving(Catalogue catalogue) {
        catalogue.add("served-everywhere", () -> shop().service("web").check());
        catalogue.add("worker-with-path", () -> web().worker().check());
        catalogue.add(
                "worker-with-caller",
                () -> web().service("job").worker().calledBy("web").check());
        catalogue.add("port-zero", () -> web().port(0).check());
        catalogue.add("port-high", () -> web().port(80_800).check());
        catalogue.add("port-ssh", () -> web().port(22).check());
        catalogue.add("port-privileged", () -> web().port(80).check());
        catalogue.add("health-slash", () -> web().health("actuator/health").check());
        catalogue.add(
                "health-url", () -> web().health("http://localhost:8080/health").check());
        catalogue.add(
                "health-unused",
                () -> web().service("api").calledBy("web").health("/up").check());
        catalogue.add(
                "health-asks-database",
                () -> web().health("/actuator/health")
                        .awaitsDatabase(false)
                        .database("db")
                        .schema("shop")
                        .accessibleFrom("web")
                        .check());
        catalogue.add("awaits-no-database", () -> web().awaitsDatabase(true).check());
        catalogue.add("warmup-zero", () -> web().warmup(Duration.ZERO).check());
        catalogue.add("warmup-long", () -> web().warmup(Duration.ofHours(2)).check());
        catalogue.add("warmup-short", () -> web().warmup(Duration.ofSeconds(20)).check());
        catalogue.add("draining-long", () -> web().draining(Duration.ofDays(1)).check());
        catalogue.add(
                "draining-unused",
                () -> web().service("api")
                        .calledBy("web")
                        .draining(Duration.ofSeconds(60))
                        .check());
    }
}
