package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image.Distribution;
import dev.landform.topology.Topology;
import java.time.Duration;

/** Mistakes in region, zones, blocks, gateways and load balancer. */
final class NetworkMistakes {

    private NetworkMistakes() {}

    static void addTo(Catalogue catalogue) {
        regions(catalogue);
        blocks(catalogue);
        subnets(catalogue);
        gateways(catalogue);
        balancer(catalogue);
    }

    private static void regions(Catalogue catalogue) {
        catalogue.add(
                "region-misspelt",
                () -> Topology.vpc("shop")
                        .region("ap-norteast-2")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "region-zone",
                () -> Topology.vpc("shop")
                        .region("ap-northeast-2a")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "region-city",
                () -> Topology.vpc("shop")
                        .region("Frankfurt")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "region-unknown",
                () -> Topology.vpc("shop")
                        .region("us-east-3")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "zones-none", () -> shop().zones(0).service("web").route("/*").check());
        catalogue.add(
                "zones-many", () -> shop().zones(7).service("web").route("/*").check());
        catalogue.add(
                "zones-one-balancer",
                () -> shop().zones(1).service("web").route("/*").check());
        catalogue.add(
                "zones-one-database",
                () -> Topology.vpc("shop")
                        .zones(1)
                        .service("job")
                        .worker()
                        .database("db")
                        .schema("shop")
                        .accessibleFrom("job")
                        .check());
        catalogue.add(
                "zones-elsewhere",
                () -> shop().zones("eu-west-1a", "eu-central-1b")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "zones-twice",
                () -> shop().zones("eu-west-1a", "eu-west-1a")
                        .service("web")
                        .route("/*")
                        .check());
    }

    private static void blocks(Catalogue catalogue) {
        catalogue.add(
                "vpc-malformed",
                () -> shop().cidr("10.0.0.0").service("web").route("/*").check());
        catalogue.add(
                "vpc-ipv6",
                () -> shop().cidr("fd00::/8").service("web").route("/*").check());
        catalogue.add(
                "vpc-host-bits",
                () -> shop().cidr("10.1.2.3/16").service("web").route("/*").check());
        catalogue.add(
                "vpc-large",
                () -> shop().cidr("10.0.0.0/8").service("web").route("/*").check());
        catalogue.add(
                "vpc-reserved",
                () -> shop().cidr("169.254.0.0/16").service("web").route("/*").check());
        catalogue.add(
                "vpc-public",
                () -> shop().cidr("52.0.0.0/16").service("web").route("/*").check());
        catalogue.add(
                "vpc-docker",
                () -> shop().cidr("172.17.0.0/16")
                        .service("web")
                        .route("/*")
                        .runtime(Runtimes.docker())
                        .check());
        catalogue.add(
                "vpc-small",
                () -> shop().cidr("10.0.0.0/26").service("web").route("/*").check());
        catalogue.add(
                "vpc-small-worker",
                () -> shop().zones(4)
                        .cidr("10.0.0.0/27")
                        .service("job")
                        .worker()
                        .check());
    }

    private static void subnets(Catalogue catalogue) {
        catalogue.add(
                "subnets-count",
                () -> shop().zones(3)
                        .publicSubnets("10.0.0.0/24", "10.0.1.0/24")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "subnets-wrong",
                () -> shop().publicSubnets("10.0.0.0/24", "ten")
                        .privateSubnets("10.0.130.1/24", "10.0.140.0/30")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "subnets-outside",
                () -> shop().publicSubnets("10.0.0.0/24", "10.1.1.0/24")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "subnets-overlap",
                () -> shop().publicSubnets("10.0.0.0/23", "10.0.1.0/24")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "subnets-overlap-derived",
                () -> shop().publicSubnets("10.0.128.0/24", "10.0.1.0/24")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "subnets-small",
                () -> shop().publicSubnets("10.0.0.0/28", "10.0.1.0/24")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "subnets-addresses",
                () -> shop().cidr("10.0.0.0/24")
                        .service("web")
                        .route("/*")
                        .capacity(40, 40, 40)
                        .service("api")
                        .route("/api/*")
                        .capacity(20, 20, 20)
                        .check());
    }

    private static void gateways(Catalogue catalogue) {
        catalogue.add(
                "nat-negative",
                () -> shop().natGateways(-1).service("web").route("/*").check());
        catalogue.add(
                "nat-many",
                () -> shop().natGateways(3).service("web").route("/*").check());
        catalogue.add(
                "nat-uneven",
                () -> shop().zones(3).natGateways(2).service("web").route("/*").check());
        catalogue.add(
                "nat-none",
                () -> shop().natGateways(0).service("web").route("/*").check());
        catalogue.add(
                "nat-none-own-image",
                () -> shop().natGateways(0)
                        .service("web")
                        .route("/*")
                        .image(Images.ami("ami-0123456789abcdef0", Distribution.UBUNTU, Architecture.X86_64))
                        .check());
        catalogue.add(
                "nat-bucket",
                () -> Topology.vpc("shop")
                        .region("eu-west-1")
                        .service("web")
                        .worker()
                        .bucket("images")
                        .readableFrom("web")
                        .check());
    }

    private static void balancer(Catalogue catalogue) {
        catalogue.add(
                "certificate-malformed",
                () -> shop().https("example.com").service("web").route("/*").check());
        catalogue.add(
                "certificate-elsewhere",
                () -> shop().https(
                                "arn:aws:acm:us-east-1:123456789012:certificate/0f1e2d3c-aaaa-bbbb-cccc-0123456789ab")
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add("certificate-unused", () -> shop().service("job").worker().check());
        catalogue.add(
                "http-plain",
                () -> Topology.vpc("shop").service("web").route("/*").check());
        catalogue.add(
                "idle-timeout-long",
                () -> shop().idleTimeout(Duration.ofHours(2))
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "idle-timeout-fraction",
                () -> shop().idleTimeout(Duration.ofMillis(1500))
                        .service("web")
                        .route("/*")
                        .check());
        catalogue.add(
                "default-path-missing",
                () -> shop().service("web").route("/shop/*").check());
    }
}
