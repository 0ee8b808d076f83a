package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Capacity;
import dev.landform.model.Intent;
import dev.landform.model.Network;
import dev.landform.model.Serving;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The subnets' blocks, where the user states them, and how many addresses the private ones have. */
final class SubnetRules {

    /** AWS keeps the first four addresses of a subnet and the last. */
    private static final int KEPT = 5;

    private SubnetRules() {}

    /** One kind of subnets: how it is called, the verb that states its blocks, and the blocks. */
    private record Kind(String name, String verb, List<String> texts, boolean isPublic) {}

    private static List<Kind> kinds(Network network) {
        return List.of(
                new Kind("public", "publicSubnets", network.publicCidrs(), true),
                new Kind("private", "privateSubnets", network.privateCidrs(), false));
    }

    static void count(Intent intent, Findings findings) {
        int zones = intent.network().zones();
        for (Kind kind : kinds(intent.network())) {
            int stated = kind.texts().size();
            if (stated > 0 && stated != zones) {
                findings.error(
                        "subnet-count",
                        "network",
                        intent.origins().of(kind.verb()),
                        Say.count(stated, kind.name() + " subnet") + " are stated for " + Say.count(zones, "zone")
                                + ".",
                        "There is one of each kind in every zone.",
                        "Give ." + kind.verb() + "(...) " + Say.count(zones, "block") + ", write .zones(" + stated
                                + "), or leave the blocks out to have them cut from the VPC's.");
            }
        }
    }

    static void blocks(Intent intent, Findings findings) {
        Optional<Cidr> vpc = Blocks.parse(intent.network().cidr());
        boolean balancer = Serving.hasBalancer(intent);
        for (Kind kind : kinds(intent.network())) {
            Origin origin = intent.origins().of(kind.verb());
            for (String text : kind.texts()) {
                Optional<Cidr> block = Blocks.parse(text);
                if (block.isEmpty()) {
                    malformed(kind, text, origin, findings);
                } else {
                    block(kind, text, block.get(), origin, findings);
                    vpc.filter(whole -> !whole.contains(block.get()))
                            .ifPresent(whole -> outside(kind, block.get(), whole, origin, findings));
                    if (balancer && kind.isPublic() && block.get().prefix() == Blocks.SMALLEST) {
                        tooSmallForBalancer(block.get(), origin, findings);
                    }
                }
            }
        }
    }

    private static void malformed(Kind kind, String text, Origin origin, Findings findings) {
        findings.error(
                "subnet-malformed",
                "network",
                origin,
                quote(text) + " is no block of IPv4 addresses.",
                Blocks.malformed(text),
                "Write ." + kind.verb() + "(\"10.0.0.0/24\", ...), one block for each zone.");
    }

    private static void block(Kind kind, String text, Cidr block, Origin origin, Findings findings) {
        if (!block.toString().equals(text)) {
            findings.error(
                    "subnet-host-bits",
                    "network",
                    origin,
                    quote(text) + " is not the beginning of a block.",
                    "The /" + block.prefix() + " that holds this address is " + block + ".",
                    "Write " + quote(block.toString()) + " in ." + kind.verb() + "(...).");
        }
        if (!Blocks.isSubnetSize(block)) {
            findings.error(
                    "subnet-size",
                    "network",
                    origin,
                    "A subnet cannot have a block of /" + block.prefix() + ".",
                    "AWS allows /16 to /28, and keeps five addresses of each for itself.",
                    "Write a block of /24 in ." + kind.verb() + "(...): it has room for 251 machines.");
        }
    }

    private static void outside(Kind kind, Cidr block, Cidr vpc, Origin origin, Findings findings) {
        findings.error(
                "subnet-outside-vpc",
                "network",
                origin,
                "The " + kind.name() + " subnet " + block + " is not inside the VPC's block " + vpc + ".",
                "A subnet is a part of its VPC.",
                "Write a part of " + vpc + " in ." + kind.verb() + "(...), or change .cidr(" + quote(vpc.toString())
                        + ").");
    }

    private static void tooSmallForBalancer(Cidr block, Origin origin, Findings findings) {
        findings.error(
                "subnet-too-small",
                "network",
                origin,
                "The public subnet " + block + " is too small for the load balancer.",
                "It takes no subnet smaller than /27, and wants eight free addresses in it to grow.",
                "Write a block of /27 or larger in .publicSubnets(...).");
    }

    private record Placed(Cidr block, String name, Origin origin, boolean stated) {}

    static void overlaps(Intent intent, Findings findings) {
        List<Placed> all = new ArrayList<>();
        for (Kind kind : kinds(intent.network())) {
            Origin origin = intent.origins().of(kind.verb());
            for (String text : kind.texts()) {
                Blocks.parse(text).ifPresent(block -> all.add(new Placed(block, kind.name(), origin, true)));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        for (Kind kind : kinds(intent.network())) {
            if (kind.texts().isEmpty()) {
                Origin origin = intent.origins().of("cidr");
                for (Cidr block : Blocks.derived(intent.network(), kind.isPublic())) {
                    all.add(new Placed(block, kind.name(), origin, false));
                }
            }
        }
        all.sort(Comparator.comparing(Placed::block).thenComparing(Placed::name));
        Placed widest = all.get(0);
        for (Placed placed : all.subList(1, all.size())) {
            if (widest.block().overlaps(placed.block()) && (widest.stated() || placed.stated())) {
                overlap(widest, placed, findings);
            }
            if (placed.block().last() > widest.block().last()) {
                widest = placed;
            }
        }
    }

    private static void overlap(Placed one, Placed other, Findings findings) {
        Placed stated = other.stated() ? other : one;
        boolean bothStated = one.stated() && other.stated();
        findings.error(
                "subnet-overlap",
                "network",
                stated.origin(),
                "The " + one.name() + " subnet " + one.block() + " and the " + other.name() + " subnet " + other.block()
                        + (one.block().equals(other.block()) ? " are the same." : " overlap."),
                bothStated
                        ? "AWS refuses a subnet that shares an address with another."
                        : "Those of one kind are stated and those of the other are cut from the VPC's block: the first"
                                + " half of it is for public subnets, the second for private ones.",
                bothStated
                        ? "Give each subnet a block of its own."
                        : "State both kinds, with .publicSubnets(...) and .privateSubnets(...), or neither.");
    }

    static void addresses(Intent intent, Findings findings) {
        Network network = intent.network();
        List<Cidr> blocks = network.privateCidrs().isEmpty()
                ? Blocks.derived(network, false)
                : network.privateCidrs().stream()
                        .map(Blocks::parse)
                        .flatMap(Optional::stream)
                        .toList();
        long free = blocks.stream()
                .mapToLong(block -> Math.max(0, block.size() - KEPT))
                .sum();
        long needed = intent.services().stream()
                        .mapToLong(
                                service -> service.capacity().map(Capacity::max).orElse(CapacityRules.DEFAULT.max()))
                        .sum()
                + 2L * intent.databases().size();
        if (!blocks.isEmpty() && needed > free) {
            findings.warning(
                    "subnet-addresses",
                    "network",
                    intent.origins().of(network.privateCidrs().isEmpty() ? "cidr" : "privateSubnets"),
                    "The private subnets have " + free + " addresses, and all services at their largest need " + needed
                            + ".",
                    "Every instance and every database takes one, and AWS keeps five of each subnet. When they run out,"
                            + " instances fail to start with InsufficientFreeAddressesInSubnet.",
                    "Use larger blocks, for example .cidr(\"10.0.0.0/16\"), or a smaller maximum in .capacity(...).");
        }
    }
}
