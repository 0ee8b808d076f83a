package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Service;
import dev.landform.resource.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names: what they may look like, and that each means one thing. */
final class NameRules {

    private static final String ALPHABET =
            "Names in AWS are derived from it, and all of AWS's types together accept only"
                    + " lower-case letters, digits and single hyphens, starting with a letter; ";

    private static final List<String> RESERVED = List.of("amzn-s3-demo-", "internal-", "sg-", "sthree-");

    private NameRules() {}

    static void topology(Intent intent, Findings findings) {
        String name = intent.name();
        Origin origin = intent.origins().element();
        Names.flaw(name, Names.LONGEST_TOPOLOGY)
                .ifPresent(flaw -> findings.error(
                        "topology-name",
                        "topology",
                        origin,
                        "The topology's name " + quote(name) + " " + flaw + ".",
                        ALPHABET + "at most 24 characters leave room for the rest.",
                        "Write Topology.vpc(" + quote(Names.repaired(name, Names.LONGEST_TOPOLOGY, "shop")) + ")."));
        for (String prefix : RESERVED) {
            if ((name + "-").startsWith(prefix)) {
                findings.error(
                        "name-reserved",
                        "topology",
                        origin,
                        "The topology's name " + quote(name) + " would make names that start with " + quote(prefix)
                                + ".",
                        "AWS keeps that beginning for itself and refuses it for load balancers (internal-), security"
                                + " groups (sg-) and buckets (the others).",
                        "Write Topology.vpc(" + quote("my-" + Names.repaired(name, 20, "shop"))
                                + "), or any name that starts in another way.");
            }
        }
    }

    static void elements(Intent intent, Findings findings) {
        for (Service service : intent.services()) {
            element(
                    "service",
                    service.name(),
                    Say.subject(service),
                    service.origins().element(),
                    findings);
        }
        for (Database database : intent.databases()) {
            element(
                    "database",
                    database.name(),
                    Say.subject(database),
                    database.origins().element(),
                    findings);
        }
        for (Bucket bucket : intent.buckets()) {
            element(
                    "bucket",
                    bucket.name(),
                    Say.subject(bucket),
                    bucket.origins().element(),
                    findings);
        }
    }

    private static void element(String kind, String name, String subject, Origin origin, Findings findings) {
        Names.flaw(name, Names.LONGEST_ELEMENT)
                .ifPresent(flaw -> findings.error(
                        "element-name",
                        subject,
                        origin,
                        "The " + kind + "'s name " + quote(name) + " " + flaw + ".",
                        ALPHABET + "at most 40 characters.",
                        "Write ." + kind + "(" + quote(Names.repaired(name, Names.LONGEST_ELEMENT, "my-" + kind))
                                + ")."));
    }

    static void duplicates(Intent intent, Findings findings) {
        Map<String, Origin> services = new HashMap<>();
        for (Service service : intent.services()) {
            duplicate(
                    "service",
                    service.name(),
                    Say.subject(service),
                    service.origins().element(),
                    services,
                    findings);
        }
        Map<String, Origin> databases = new HashMap<>();
        for (Database database : intent.databases()) {
            duplicate(
                    "database",
                    database.name(),
                    Say.subject(database),
                    database.origins().element(),
                    databases,
                    findings);
        }
        Map<String, Origin> buckets = new HashMap<>();
        for (Bucket bucket : intent.buckets()) {
            duplicate(
                    "bucket",
                    bucket.name(),
                    Say.subject(bucket),
                    bucket.origins().element(),
                    buckets,
                    findings);
        }
    }

    private static void duplicate(
            String kind, String name, String subject, Origin origin, Map<String, Origin> seen, Findings findings) {
        Origin first = seen.putIfAbsent(name, origin);
        if (first != null) {
            findings.error(
                    "duplicate-name",
                    subject,
                    origin,
                    "There is a " + kind + " called " + quote(name) + " already, named " + Say.at(first) + ".",
                    "The name is how other elements, the plan and the tags in AWS tell one " + kind + " from another.",
                    "Give one of them another name, such as ." + kind + "("
                            + quote(Names.repaired(name, Names.LONGEST_ELEMENT - 2, "my-" + kind) + "-2") + ").");
        }
    }

    /** A service and a database may share a name; people who read calledBy("db") may wonder. */
    static void sharedAcrossKinds(Intent intent, Findings findings) {
        Map<String, String> kinds = new HashMap<>();
        intent.services().forEach(service -> kinds.putIfAbsent(service.name(), "service"));
        for (Database database : intent.databases()) {
            shared(
                    "database",
                    database.name(),
                    Say.subject(database),
                    database.origins().element(),
                    kinds,
                    findings);
        }
        intent.databases().forEach(database -> kinds.putIfAbsent(database.name(), "database"));
        for (Bucket bucket : intent.buckets()) {
            shared(
                    "bucket",
                    bucket.name(),
                    Say.subject(bucket),
                    bucket.origins().element(),
                    kinds,
                    findings);
        }
    }

    private static void shared(
            String kind, String name, String subject, Origin origin, Map<String, String> kinds, Findings findings) {
        String other = kinds.get(name);
        if (other != null) {
            findings.notice(
                    "name-shared",
                    subject,
                    origin,
                    "A " + other + " is called " + quote(name) + " as well.",
                    "It works, because the kind is part of every address, but people will mix them up.",
                    "Consider a name of its own, such as ." + kind + "("
                            + quote(Names.repaired(name, Names.LONGEST_ELEMENT - 5, kind) + "-data") + ").");
        }
    }
}
