package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Bucket;
import dev.landform.model.Intent;
import dev.landform.resource.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Buckets, and the names that users insist on. */
final class BucketRules {

    private static final Pattern ALPHABET = Pattern.compile("[a-z0-9.-]*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
    private static final List<String> SUFFIXES = List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

    private BucketRules() {}

    static void name(Bucket bucket, Findings findings) {
        if (bucket.bucketName().isEmpty()) {
            return;
        }
        String name = bucket.bucketName().get();
        Origin origin = bucket.origins().of("named");
        String flaw = flaw(name);
        if (!flaw.isEmpty()) {
            findings.error(
                    "bucket-name",
                    Say.subject(bucket),
                    origin,
                    "The bucket cannot be called " + quote(name) + ": it " + flaw + ".",
                    "S3 takes 3 to 63 lower-case letters, digits, dots and hyphens, starting and ending with a letter or"
                            + " a digit, since the name becomes a host name.",
                    "Write .named(" + quote(repaired(name, bucket.name()))
                            + "), or leave it out to have a name derived that nobody else has.");
        } else if (name.contains(".")) {
            findings.warning(
                    "bucket-name-dots",
                    Say.subject(bucket),
                    origin,
                    "The bucket's name " + quote(name) + " has a dot.",
                    "The certificate of S3 is for one label before .s3: HTTPS to such a bucket fails unless the client"
                            + " writes the name into the path.",
                    "Write .named(" + quote(name.replace('.', '-')) + ").");
        }
    }

    private static String flaw(String name) {
        if (name.length() < 3 || name.length() > 63) {
            return "has " + name.length() + " characters";
        }
        if (!ALPHABET.matcher(name).matches()) {
            return "has a character other than lower-case letters, digits, dots and hyphens";
        }
        if (!isAlphanumeric(name.charAt(0)) || !isAlphanumeric(name.charAt(name.length() - 1))) {
            return "starts or ends with a dot or hyphen";
        }
        if (name.contains("..")) {
            return "has two dots in a row";
        }
        if (ADDRESS.matcher(name).matches()) {
            return "looks like an IP address";
        }
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return "starts with " + prefix + ", which AWS keeps for itself";
            }
        }
        for (String suffix : SUFFIXES) {
            if (name.endsWith(suffix)) {
                return "ends with " + suffix + ", which AWS keeps for itself";
            }
        }
        return "";
    }

    private static boolean isAlphanumeric(char c) {
        return c != '.' && c != '-';
    }

    private static String repaired(String name, String element) {
        String repaired = Names.repaired(name, 40, "");
        boolean usable = repaired.length() >= 3 && flaw(repaired).isEmpty();
        return usable ? repaired : "my-" + Names.repaired(element, 40, "bucket");
    }

    static void nameTwice(Intent intent, Findings findings) {
        Map<String, Bucket> owners = new HashMap<>();
        for (Bucket bucket : intent.buckets()) {
            Bucket first = bucket.bucketName().isEmpty()
                    ? null
                    : owners.putIfAbsent(bucket.bucketName().get(), bucket);
            if (first != null) {
                findings.error(
                        "bucket-name-twice",
                        Say.subject(bucket),
                        bucket.origins().of("named"),
                        "The name " + quote(bucket.bucketName().get()) + " is that of " + Say.subject(first)
                                + " already.",
                        "In S3 a name belongs to one bucket, among all accounts.",
                        "Leave .named(...) out of one of them: its name is then derived.");
            }
        }
    }

    static void unused(Bucket bucket, Findings findings) {
        if (bucket.readers().isEmpty() && bucket.writers().isEmpty()) {
            findings.notice(
                    "bucket-unused",
                    Say.subject(bucket),
                    bucket.origins().element(),
                    "No service may read or write the bucket.",
                    "The bucket is closed to the public, and services get in when they are named.",
                    "Add .readableFrom(...) or .writableFrom(...) with the services that use it.");
        }
    }
}
