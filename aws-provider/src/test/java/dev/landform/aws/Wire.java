package dev.landform.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request as it was on the wire, and its answer.
 *
 * @param service the service that it was signed for, for example {@code ec2}
 * @param operation what it asks for, for example {@code CreateVpc}
 * @param method the HTTP method
 * @param target path and query
 * @param headers the headers, by their names in lower case
 * @param body what was sent
 * @param status the status of the answer, {@link #UNANSWERED} if none was given
 * @param answer the answer's body
 */
public record Wire(
        String service,
        String operation,
        String method,
        String target,
        SortedMap<String, String> headers,
        String body,
        int status,
        String answer) {

    public static final int UNANSWERED = 0;

    /** The names of S3's requests for one aspect of a bucket, by their query. */
    private static final Map<String, String> BUCKET_ASPECTS = Map.ofEntries(
            Map.entry("tagging", "BucketTagging"),
            Map.entry("encryption", "BucketEncryption"),
            Map.entry("publicaccessblock", "PublicAccessBlock"),
            Map.entry("versioning", "BucketVersioning"),
            Map.entry("ownershipcontrols", "BucketOwnershipControls"),
            Map.entry("lifecycle", "BucketLifecycleConfiguration"),
            Map.entry("location", "BucketLocation"),
            Map.entry("policy", "BucketPolicy"));

    public static Wire of(String method, String target, SortedMap<String, String> headers, String body) {
        String service = service(headers.getOrDefault("authorization", ""));
        String operation = operation(service, method, target, headers, body);
        return new Wire(service, operation, method, target, headers, body, UNANSWERED, "");
    }

    Wire answered(int code, String text) {
        return new Wire(service, operation, method, target, headers, body, code, text);
    }

    /** Returns service and operation: the same operation exists in several services, {@code DescribeTags} for one. */
    public String name() {
        return service + "." + operation;
    }

    /** Returns whether that is what it asks for, with the service in front or without. */
    public boolean is(String what) {
        return what.equals(operation) || what.equals(name());
    }

    /** Returns the parameters of a request in a query protocol, in order of their names. */
    public SortedMap<String, String> parameters() {
        return pairs(body);
    }

    /** Returns one parameter of a request in a query protocol. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name));
    }

    private static SortedMap<String, String> pairs(String encoded) {
        SortedMap<String, String> pairs = new TreeMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return Collections.unmodifiableSortedMap(pairs);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The scope of a signature is key/date/region/service/aws4_request. */
    private static String service(String authorization) {
        String[] scope = authorization.replaceFirst("^.*Credential=", "").split("[/,]");
        return scope.length > 3 ? scope[3] : "";
    }

    private static String operation(
            String service, String method, String target, SortedMap<String, String> headers, String body) {
        String json = headers.get("x-amz-target");
        if (json != null) {
            return json.substring(json.lastIndexOf('.') + 1);
        }
        return service.equals("s3") ? s3(method, target) : pairs(body).getOrDefault("Action", method + " " + target);
    }

    private static String s3(String method, String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        List<String> query = mark < 0
                ? List.of()
                : List.of(target.substring(mark + 1).toLowerCase(Locale.ROOT).split("[&=]"));
        String verb = switch (method) {
            case "PUT" -> "Put";
            case "DELETE" -> "Delete";
            case "HEAD" -> "Head";
            default -> "Get";
        };
        if (path.equals("/")) {
            return "ListBuckets";
        }
        if (path.replaceFirst("/$", "").lastIndexOf('/') > 0) {
            return verb + "Object";
        }
        for (String word : query) {
            if (BUCKET_ASPECTS.containsKey(word)) {
                return verb + BUCKET_ASPECTS.get(word);
            }
        }
        if (query.contains("delete")) {
            return "DeleteObjects";
        }
        if (query.contains("versions")) {
            return "ListObjectVersions";
        }
        return switch (verb) {
            case "Put" -> "CreateBucket";
            case "Get" -> "ListObjectsV2";
            default -> verb + "Bucket";
        };
    }
}
