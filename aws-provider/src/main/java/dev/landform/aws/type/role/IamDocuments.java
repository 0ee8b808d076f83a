package dev.landform.aws.type.role;

import dev.landform.aws.handler.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Policies as IAM returns them, in the form in which they are wanted. */
final class IamDocuments {

    /** The order in which the language of policies is usually written, and in which Landform writes it. */
    private static final List<String> ORDER = List.of(
            "Version",
            "Id",
            "Statement",
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private static final Set<String> LISTS = Set.of("Statement", "Action", "NotAction", "Resource", "NotResource");

    private IamDocuments() {}

    /** Undoes the encoding in which IAM returns documents; what is not encoded stays as it is. */
    static String decoded(String document) {
        return document.startsWith("%")
                ? URLDecoder.decode(document.replace("+", "%2B"), StandardCharsets.UTF_8)
                : document;
    }

    /**
     * Returns a document without white space, and if it had any, which says that somebody else wrote it, with its
     * members in the usual order and lists of one element written as lists. What is no JSON stays as it is.
     */
    static String canonical(String document) {
        Optional<Map<String, Object>> object = Json.object(document);
        if (object.isEmpty() || Json.text(object.orElseThrow()).equals(document)) {
            return document;
        }
        return Json.text(sorted(object.orElseThrow()));
    }

    /** Returns the document that lets a service take on a role. */
    static String trust(String service) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
                + service + "\"},\"Action\":\"sts:AssumeRole\"}]}";
    }

    /** Returns the service that may take on a role, or the whole document if it says anything else. */
    static String trustedService(String document) {
        return Json.object(document)
                .flatMap(object -> only(object.get("Statement"), Map.class))
                .flatMap(IamDocuments::trustedService)
                .orElseGet(() -> canonical(document));
    }

    private static Optional<String> trustedService(Map<?, ?> statement) {
        boolean plain = Set.of("Sid", "Effect", "Principal", "Action").containsAll(statement.keySet())
                && "Allow".equals(statement.get("Effect"))
                && only(statement.get("Action"), String.class)
                        .filter("sts:AssumeRole"::equals)
                        .isPresent();
        return plain && statement.get("Principal") instanceof Map<?, ?> principal && principal.size() == 1
                ? only(principal.get("Service"), String.class)
                : Optional.empty();
    }

    /** Returns the value, or the only element if it is a list. */
    private static <T> Optional<T> only(@Nullable Object value, Class<T> type) {
        Object one = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
        return type.isInstance(one) ? Optional.of(type.cast(one)) : Optional.empty();
    }

    private static Map<String, Object> sorted(Map<?, ?> object) {
        Map<String, Object> rest = new TreeMap<>();
        object.forEach((name, value) -> rest.put((String) name, sorted((String) name, value)));
        Map<String, Object> sorted = new LinkedHashMap<>();
        for (String name : ORDER) {
            if (rest.containsKey(name)) {
                sorted.put(name, rest.remove(name));
            }
        }
        sorted.putAll(rest);
        return sorted;
    }

    private static Object sorted(String name, Object value) {
        List<?> list = value instanceof List<?> several ? several : LISTS.contains(name) ? List.of(value) : List.of();
        if (list.isEmpty()) {
            return value instanceof Map<?, ?> map ? sorted(map) : value;
        }
        List<Object> sorted = new ArrayList<>();
        list.forEach(element -> sorted.add(element instanceof Map<?, ?> map ? sorted(map) : element));
        return sorted;
    }
}
