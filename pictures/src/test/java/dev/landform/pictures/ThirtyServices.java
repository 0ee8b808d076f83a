package dev.landform.pictures;

import dev.landform.model.Runtimes;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;

/** A shop of thirty services, two databases and two buckets: what a picture has to bear. */
final class ThirtyServices {

    private ThirtyServices() {}

    /** Returns the topology. Each service calls a few others, as services do. */
    static Topology topology() {
        ServiceBuilder shop = Topology.vpc("marketplace")
                .region("eu-west-1")
                .zones(2)
                .natGateways(2)
                .s3Endpoint()
                .service("web")
                .route("/*");
        shop = inFront(shop, "accounts", "admin", "basket", "catalogue", "checkout", "partners", "search", "tracking");
        shop = behind(shop, "addresses", "accounts", "checkout");
        shop = behind(shop, "audit", "admin", "payments");
        shop = behind(shop, "avatars", "accounts");
        shop = behind(shop, "currencies", "basket", "checkout");
        shop = behind(shop, "discounts", "basket");
        shop = behind(shop, "emails", "notifications");
        shop = behind(shop, "fraud", "payments");
        shop = behind(shop, "images", "catalogue", "web");
        shop = behind(shop, "inventory", "catalogue", "checkout");
        shop = behind(shop, "invoices", "payments");
        shop = behind(shop, "loyalty", "checkout");
        shop = behind(shop, "notifications", "checkout", "tracking");
        shop = behind(shop, "payments", "checkout");
        shop = behind(shop, "prices", "basket", "catalogue");
        shop = behind(shop, "recommendations", "web");
        shop = behind(shop, "returns", "tracking");
        shop = behind(shop, "reviews", "catalogue");
        shop = behind(shop, "shipping", "checkout", "tracking");
        shop = behind(shop, "stock", "inventory");
        shop = behind(shop, "taxes", "basket", "checkout");
        shop = behind(shop, "texts", "notifications");
        return shop.database("orders")
                .schema("orders")
                .accessibleFrom("checkout", "payments", "invoices", "returns", "shipping", "tracking", "audit")
                .database("products")
                .schema("products")
                .accessibleFrom("catalogue", "inventory", "prices", "reviews", "search", "stock")
                .bucket("media")
                .readableFrom("catalogue")
                .writableFrom("images", "avatars")
                .bucket("papers")
                .writableFrom("invoices")
                .build();
    }

    private static ServiceBuilder inFront(ServiceBuilder shop, String... names) {
        ServiceBuilder more = shop;
        for (String name : names) {
            more = more.service(name)
                    .route("/" + name + "/*")
                    .runtime(Runtimes.corretto(21))
                    .scaleOnCpu(60);
        }
        return more;
    }

    private static ServiceBuilder behind(ServiceBuilder shop, String name, String... callers) {
        return shop.service(name)
                .port(9000)
                .calledBy(callers)
                .runtime(Runtimes.node(22))
                .capacity(1, 2, 6)
                .scaleOnCpu(60);
    }
}
