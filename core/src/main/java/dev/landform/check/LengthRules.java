package dev.landform.check;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Origin;

/** Names that fit the topology but not every type of AWS: they are cut, and that is worth knowing. */
final class LengthRules {

    private static final int HASH = 8;
    private static final int BALANCER_LIMIT = 32;
    private static final int ROLE_LIMIT = 64;
    private static final int IDENTIFIER_LIMIT = 63;

    private LengthRules() {}

    static void shortened(Intent intent, Findings findings) {
        Shortener names = new Shortener(intent.name(), findings);
        if (Serving.hasBalancer(intent)) {
            names.check(
                    "load balancer",
                    BALANCER_LIMIT,
                    "",
                    "load-balancer",
                    intent.origins().element());
        }
        for (Service service : intent.services()) {
            Origin origin = service.origins().element();
            if (Serving.isBalanced(service)) {
                names.check("target group", BALANCER_LIMIT, service.name(), Say.subject(service), origin);
            }
            if (!intent.sharedRole()) {
                names.check("role", ROLE_LIMIT, service.name(), Say.subject(service), origin);
            }
        }
        for (Database database : intent.databases()) {
            Origin origin = database.origins().element();
            names.check("database instance", IDENTIFIER_LIMIT, database.name(), Say.subject(database), origin);
        }
        for (Bucket bucket : intent.buckets()) {
            if (bucket.bucketName().isEmpty()) {
                Origin origin = bucket.origins().element();
                names.check("bucket", IDENTIFIER_LIMIT, bucket.name(), Say.subject(bucket), origin);
            }
        }
    }

    private record Shortener(String topology, Findings findings) {

        void check(String kind, int limit, String element, String subject, Origin origin) {
            String whole = element.isEmpty() ? topology : topology + "-" + element;
            int length = whole.length() + 1 + HASH;
            if (length <= limit || !Names.isLegal(whole, Names.LONGEST_TOPOLOGY + 1 + Names.LONGEST_ELEMENT)) {
                return;
            }
            String cut = whole.substring(0, limit - 1 - HASH);
            cut = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
            findings.notice(
                    "name-shortened",
                    subject,
                    origin,
                    "The name of the " + kind + " in AWS is cut to \"" + cut + "\" and a hash.",
                    "AWS allows " + limit + " characters there; with its hash the name would have " + length
                            + ". The tags hold the whole name.",
                    "Nothing has to be done. For a whole name "
                            + (element.isEmpty() ? "the topology's" : "the two together")
                            + " would have to be "
                            + Say.count(length - limit, "character") + " shorter.");
        }
    }
}
