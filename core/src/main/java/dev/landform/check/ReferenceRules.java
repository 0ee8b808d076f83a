package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.Similar;
import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that mean another element: that it exists, and that it is said once. */
final class ReferenceRules {

    /** Beyond that many, suggestions cost more than they help: something else is wrong. */
    private static final int MOST_SUGGESTIONS = 100;

    private final Map<String, String> kinds = new HashMap<>();
    private final List<String> services = new ArrayList<>();
    private final Findings findings;
    private int suggested;

    private ReferenceRules(Intent intent, Findings findings) {
        this.findings = findings;
        intent.buckets().forEach(bucket -> kinds.put(bucket.name(), "bucket"));
        intent.databases().forEach(database -> kinds.put(database.name(), "database"));
        intent.services().forEach(service -> {
            kinds.put(service.name(), "service");
            services.add(service.name());
        });
    }

    static void unknown(Intent intent, Findings findings) {
        ReferenceRules rules = new ReferenceRules(intent, findings);
        for (Service service : intent.services()) {
            rules.unknown(Say.subject(service), "calledBy", service.callers());
        }
        for (Database database : intent.databases()) {
            rules.unknown(Say.subject(database), "accessibleFrom", database.accessors());
        }
        for (Bucket bucket : intent.buckets()) {
            rules.unknown(Say.subject(bucket), "readableFrom", bucket.readers());
            rules.unknown(Say.subject(bucket), "writableFrom", bucket.writers());
        }
    }

    private void unknown(String subject, String verb, List<Mention> mentions) {
        for (Mention mention : mentions) {
            String name = mention.name();
            String kind = kinds.get(name);
            if (kind == null) {
                List<String> similar = suggested++ < MOST_SUGGESTIONS ? Similar.to(name, services) : List.of();
                findings.error(
                        "unknown-service",
                        subject,
                        mention.origin(),
                        "There is no service called " + quote(name) + ".",
                        "." + verb + "(...) names services of this topology, as in .service(\"web\").",
                        Say.didYouMean(similar, word -> "." + verb + "(" + quote(word) + ")", otherwise(name)));
            } else if (!kind.equals("service")) {
                findings.error(
                        "not-a-service",
                        subject,
                        mention.origin(),
                        quote(name) + " is a " + kind + ", not a service.",
                        "Services call; a " + kind + " is only called.",
                        kind.equals("database")
                                ? "To let a service use the database, say so there: .database(" + quote(name)
                                        + ").accessibleFrom(...)."
                                : "To let a service use the bucket, say so there: .bucket(" + quote(name)
                                        + ").readableFrom(...).");
            }
        }
    }

    private String otherwise(String name) {
        String known = services.isEmpty()
                ? ""
                : "Services are "
                        + Say.list(services.stream().limit(5).map(Say::quote).toList())
                        + (services.size() > 5 ? " among others. " : ". ");
        String legal = Names.repaired(name, Names.LONGEST_ELEMENT, "web");
        return known + "To add this one, write .service(" + quote(legal) + ").";
    }

    static void itself(Service service, Findings findings) {
        for (Mention caller : service.callers()) {
            if (caller.name().equals(service.name())) {
                findings.error(
                        "calls-itself",
                        Say.subject(service),
                        caller.origin(),
                        "The service is called by itself.",
                        "A program reaches itself on localhost; .calledBy(...) is for other services. (Two services may"
                                + " well call each other.)",
                        "Leave .calledBy(" + quote(service.name()) + ") out.");
            }
        }
    }

    static void twice(Intent intent, Findings findings) {
        for (Service service : intent.services()) {
            twice(Say.subject(service), "calledBy", service.callers(), findings);
            twice(Say.subject(service), "managedPolicy", service.managedPolicies(), findings);
        }
        for (Database database : intent.databases()) {
            twice(Say.subject(database), "accessibleFrom", database.accessors(), findings);
            twice(Say.subject(database), "openTo", database.openTo(), findings);
        }
        for (Bucket bucket : intent.buckets()) {
            twice(Say.subject(bucket), "readableFrom", bucket.readers(), findings);
            twice(Say.subject(bucket), "writableFrom", bucket.writers(), findings);
        }
    }

    private static void twice(String subject, String verb, List<Mention> mentions, Findings findings) {
        if (mentions.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Mention mention : mentions) {
            if (!seen.add(mention.name())) {
                findings.error(
                        "said-twice",
                        subject,
                        mention.origin(),
                        "." + verb + "(...) names " + quote(mention.name()) + " twice.",
                        "Once is enough, so one of the two is probably meant to be another name.",
                        "Leave one out, or correct it.");
            }
        }
    }

    /** Whoever may write may read. */
    static void readersWhoWrite(Bucket bucket, Findings findings) {
        Set<String> writers = new HashSet<>();
        bucket.writers().forEach(writer -> writers.add(writer.name()));
        for (Mention reader : bucket.readers()) {
            if (writers.contains(reader.name())) {
                findings.notice(
                        "reader-writes",
                        Say.subject(bucket),
                        reader.origin(),
                        quote(reader.name()) + " may read the bucket, and may write it as well.",
                        "The right to write includes the right to read.",
                        "Leave one of .readableFrom(" + quote(reader.name()) + ") and .writableFrom("
                                + quote(reader.name()) + ") out, whichever is too much.");
            }
        }
    }
}
