package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Intent;
import dev.landform.model.Network;
import dev.landform.model.ServiceRuntime;
import dev.landform.model.Serving;
import dev.landform.model.SubnetPlan;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import java.util.List;
import java.util.Optional;

/** The VPC's block: that it is one, that AWS takes it, and that the subnets fit. */
final class VpcRules {

    private static final List<Cidr> PRIVATE = List.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("198.18.0.0/15"));

    private static final List<Cidr> REFUSED = List.of(
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("127.0.0.0/8"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("224.0.0.0/3"));

    private static final Cidr DOCKER = Cidr.parse("172.17.0.0/16");

    private VpcRules() {}

    static void block(Intent intent, Findings findings) {
        String text = intent.network().cidr();
        Origin origin = intent.origins().of("cidr");
        Optional<Cidr> parsed = Blocks.parse(text);
        if (parsed.isEmpty()) {
            findings.error(
                    "vpc-cidr-malformed",
                    "network",
                    origin,
                    quote(text) + " is no block of IPv4 addresses.",
                    Blocks.malformed(text),
                    "Write .cidr(\"10.0.0.0/16\").");
            return;
        }
        Cidr block = parsed.get();
        if (!block.toString().equals(text)) {
            findings.error(
                    "vpc-cidr-host-bits",
                    "network",
                    origin,
                    quote(text) + " is not the beginning of a block.",
                    "The /" + block.prefix() + " that holds this address is " + block + "; AWS would make that one"
                            + " without a word.",
                    "Write .cidr(" + quote(block.toString()) + ").");
        }
        if (!Blocks.isSubnetSize(block)) {
            findings.error(
                    "vpc-cidr-size",
                    "network",
                    origin,
                    "A VPC cannot have a block of /" + block.prefix() + ".",
                    "AWS allows /16 (65,536 addresses) to /28 (16 addresses).",
                    "Write .cidr(" + quote(new Cidr(block.first() & 0xFFFF_0000L, 16).toString()) + ").");
        } else if (REFUSED.stream().anyMatch(block::overlaps)) {
            findings.error(
                    "vpc-cidr-reserved",
                    "network",
                    origin,
                    "No VPC can have the block " + block + ".",
                    "These addresses mean the machine itself, its neighbours on the link, or groups of machines.",
                    "Write .cidr(\"10.0.0.0/16\").");
        } else if (PRIVATE.stream().noneMatch(wide -> wide.contains(block))) {
            findings.warning(
                    "vpc-cidr-public",
                    "network",
                    origin,
                    block + " belongs to somebody on the internet.",
                    "Inside the VPC its addresses mean your machines: whoever really has them cannot be reached.",
                    "Write .cidr(\"10.0.0.0/16\"), or another block of 10.0.0.0/8, 172.16.0.0/12 or"
                            + " 192.168.0.0/16.");
        }
    }

    /** The bridge that Docker makes on each instance takes 172.17.0.0/16 for its containers. */
    static void docker(Intent intent, Findings findings) {
        boolean docker = intent.services().stream()
                .flatMap(service -> service.runtimes().stream())
                .anyMatch(runtime -> runtime.kind() == ServiceRuntime.Kind.DOCKER);
        Optional<Cidr> block = Blocks.parse(intent.network().cidr());
        if (docker && block.isPresent() && block.get().overlaps(DOCKER)) {
            findings.warning(
                    "vpc-cidr-docker",
                    "network",
                    intent.origins().of("cidr"),
                    "The VPC's block " + block.get() + " shares addresses with Docker's own network.",
                    "Docker gives 172.17.0.0/16 to the containers of each instance; from within a container these"
                            + " addresses are neighbours on the same machine, and those of the VPC are out of reach.",
                    "Write .cidr(\"10.0.0.0/16\").");
        }
    }

    /** Every zone gets a public and a private subnet, and AWS wants each of them to be a /28 at least. */
    static void room(Intent intent, Findings findings) {
        Network network = intent.network();
        Optional<Cidr> block = Blocks.parse(network.cidr());
        boolean cut = network.publicCidrs().isEmpty() || network.privateCidrs().isEmpty();
        int zones = network.zones();
        if (!cut
                || block.isEmpty()
                || !Blocks.isSubnetSize(block.get())
                || zones < 1
                || zones > RegionRules.MOST_ZONES) {
            return;
        }
        boolean balancer = network.publicCidrs().isEmpty() && Serving.hasBalancer(intent);
        int smallest = balancer ? Blocks.SMALLEST_FOR_BALANCER : Blocks.SMALLEST;
        int prefix = SubnetPlan.prefix(network);
        if (prefix > smallest) {
            Cidr enough = wider(block.get(), block.get().prefix() - (prefix - smallest));
            findings.error(
                    "vpc-too-small",
                    "network",
                    intent.origins().of("cidr"),
                    "The VPC's block " + block.get() + " is too small: its subnets would be /" + prefix + ".",
                    "Each of the " + Say.count(zones, "zone") + " has a public and a private subnet, there is room for"
                            + " more zones, and "
                            + (balancer
                                    ? "the load balancer takes no subnet smaller than /27."
                                    : "AWS makes no subnet smaller than /28."),
                    "Write .cidr(" + quote(enough.toString()) + "), or a larger block; or say all blocks yourself with"
                            + " .publicSubnets(...) and .privateSubnets(...).");
        }
    }

    private static Cidr wider(Cidr block, int prefix) {
        int atLeast = Math.max(Blocks.LARGEST, prefix);
        return new Cidr(block.first() & ~((1L << (32 - atLeast)) - 1), atLeast);
    }
}
