package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.SecretShapes;
import dev.landform.model.Intent;
import dev.landform.resource.Origin;
import dev.landform.resource.Tags;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tags, as strictly as the strictest of AWS's services takes them. */
final class TagRules {

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    /** AWS allows 50; ten are left for those of Landform and of AWS itself. */
    private static final int MOST = 40;

    private static final String SYMBOLS = "+-=._:/@";

    private TagRules() {}

    static void all(Intent intent, Findings findings) {
        Tags shared = intent.tags();
        tags("topology", intent.origins().of("tag"), shared, findings);
        String nameless = shared.asMap().get("Name");
        if (nameless != null) {
            findings.warning(
                    "tag-name",
                    "topology",
                    intent.origins().of("tag"),
                    "The tag Name = " + quote(nameless) + " of the topology is not used.",
                    "Every resource gets a Name of its own, so that the console can tell one from another.",
                    "Write .tag(\"Name\", ...) after a service, a database or a bucket, or use another key.");
        }
        intent.services()
                .forEach(service ->
                        element(Say.subject(service), service.origins().of("tag"), shared, service.tags(), findings));
        intent.databases()
                .forEach(database -> element(
                        Say.subject(database), database.origins().of("tag"), shared, database.tags(), findings));
        intent.buckets()
                .forEach(bucket ->
                        element(Say.subject(bucket), bucket.origins().of("tag"), shared, bucket.tags(), findings));
    }

    private static void element(String subject, Origin origin, Tags shared, Tags own, Findings findings) {
        if (!own.asMap().isEmpty()) {
            tags(subject, origin, own, findings);
            together(subject, origin, shared.and(own), shared, findings);
        }
    }

    private static void tags(String subject, Origin origin, Tags tags, Findings findings) {
        if (tags.asMap().isEmpty()) {
            return;
        }
        tags.asMap().forEach((key, value) -> {
            key(subject, origin, key, findings);
            value(subject, origin, key, value, findings);
        });
        together(subject, origin, tags, Tags.none(), findings);
    }

    private static void key(String subject, Origin origin, String key, Findings findings) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.startsWith("aws:") || lower.startsWith("landform:")) {
            boolean aws = lower.startsWith("aws:");
            String rest = key.substring(key.indexOf(':') + 1);
            findings.error(
                    "tag-reserved",
                    subject,
                    origin,
                    "The tag " + quote(key) + " is not yours to set.",
                    aws
                            ? "AWS keeps keys that start with aws: for itself and refuses them."
                            : "Landform finds its resources again by the tags that start with landform:.",
                    "Write .tag(" + quote(rest.isBlank() ? "team" : rest) + ", ...).");
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            findings.error(
                    "tag-key",
                    subject,
                    origin,
                    key.isBlank()
                            ? "A tag has no key."
                            : "The tag " + quote(key) + " has a key of " + key.length() + " characters.",
                    "AWS allows 1 to 128.",
                    "Write .tag(\"team\", ...), for example.");
        } else {
            character(key)
                    .ifPresent(c -> findings.error(
                            "tag-character",
                            subject,
                            origin,
                            "The tag " + quote(key) + " has the character " + quote(c) + " in its key.",
                            "All services of AWS together allow letters, digits, spaces and +-=._:/@ only.",
                            "Write .tag(" + quote(key.replace(c, "-")) + ", ...)."));
        }
    }

    private static void value(String subject, Origin origin, String key, String value, Findings findings) {
        if (SecretShapes.holdsKey(value)) {
            findings.error(
                    "secret-in-tag",
                    subject,
                    origin,
                    "The tag " + quote(key) + " holds a secret key.",
                    "Tags are no secret: they are in bills, reports and logs. Change the key now, it is in your source"
                            + " too.",
                    "Leave the tag out.");
        } else if (value.length() > LONGEST_VALUE) {
            findings.error(
                    "tag-value",
                    subject,
                    origin,
                    "The tag " + quote(key) + " has a value of " + value.length() + " characters.",
                    "AWS allows 256.",
                    "Write .tag(" + quote(key) + ", ...) with a shorter value, such as the address of a page.");
        } else {
            character(value)
                    .ifPresent(c -> findings.error(
                            "tag-character",
                            subject,
                            origin,
                            "The tag " + quote(key) + " has the character " + quote(c) + " in its value.",
                            "All services of AWS together allow letters, digits, spaces and +-=._:/@ only.",
                            "Write .tag(" + quote(key) + ", " + quote(value.replace(c, "-")) + ")."));
        }
    }

    /** Returns the first character that a tag cannot have. */
    private static Optional<String> character(String text) {
        return text.codePoints()
                .filter(c -> !Character.isLetter(c)
                        && !Character.isDigit(c)
                        && !Character.isSpaceChar(c)
                        && SYMBOLS.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** Checks tags that end up on one resource; what is wrong with the shared ones alone was said of them. */
    private static void together(String subject, Origin origin, Tags all, Tags shared, Findings findings) {
        int count = all.asMap().size();
        if (count > MOST && shared.asMap().size() <= MOST) {
            findings.error(
                    "tag-count",
                    subject,
                    origin,
                    "There would be " + count + " tags on one resource.",
                    "AWS allows 50, of which Landform keeps ten for its own and those that AWS adds.",
                    "Leave out " + Say.count(count - MOST, ".tag(...)") + ".");
        }
        Map<String, String> spellings = new HashMap<>();
        for (String key : all.asMap().keySet()) {
            String other = spellings.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
            if (other != null
                    && !(shared.asMap().containsKey(key) && shared.asMap().containsKey(other))) {
                findings.warning(
                        "tag-case",
                        subject,
                        origin,
                        "The tags " + quote(other) + " and " + quote(key) + " differ only in case.",
                        "AWS takes them for two tags, some of its services for one: IAM refuses the second.",
                        "Write both as .tag(" + quote(key) + ", ...).");
            }
        }
    }
}
