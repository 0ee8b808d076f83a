package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: what is there, and how it was reached. Whatever is not as it should be is told with its JSON
 * pointer.
 */
final class Place {

    private static final String PLAN_AGAIN =
            "Plan again and store that plan. Should this file come from another release"
                    + " of Landform, apply it with that one.";
    private static final int LONGEST = 60;

    private final JsonNode node;
    private final @Nullable Place parent;
    private final String name;

    private Place(JsonNode node, @Nullable Place parent, String name) {
        this.node = node;
        this.parent = parent;
        this.name = name;
    }

    static Place root(JsonNode node) {
        return new Place(node, null, "");
    }

    /** Returns the place that this one lies in, if it is not the whole document. */
    Optional<Place> parent() {
        return Optional.ofNullable(parent);
    }

    boolean isNull() {
        return node.isNull();
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isArray() {
        return node.isArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    String text() {
        require(node.isTextual(), "a string");
        return node.textValue();
    }

    boolean bool() {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    int integer() {
        require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number of at most 2147483647");
        return node.intValue();
    }

    long wide() {
        require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
        return node.longValue();
    }

    double number() {
        require(node.isNumber() && Double.isFinite(node.doubleValue()), "a number");
        return node.doubleValue();
    }

    /** Returns what is in an array. */
    List<Place> items() {
        require(node.isArray(), "an array");
        List<Place> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Place(node.get(i), this, String.valueOf(i)));
        }
        return items;
    }

    /** Returns what an object has under a name. */
    Place field(String key) {
        return find(key).orElseThrow(() -> wrong("\"" + key + "\" is missing."));
    }

    /** Returns what an object has under a name, if anything. */
    Optional<Place> find(String key) {
        require(node.isObject(), "an object");
        return Optional.ofNullable(node.get(key)).map(found -> new Place(found, this, key));
    }

    /** Returns the names in an object, in the document's order. */
    List<String> keys() {
        require(node.isObject(), "an object");
        List<String> keys = new ArrayList<>(node.size());
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            keys.add(names.next());
        }
        return keys;
    }

    /** Checks that an object has no name but these: one that is misspelt would be passed over in silence. */
    void only(List<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw wrong("there can be no " + quoted(key) + " here, only " + String.join(", ", known) + ".");
            }
        }
    }

    void require(boolean condition, String expected) {
        if (!condition) {
            throw wrong(expected + " should be here, not " + shown() + ".");
        }
    }

    PlanJsonException wrong(String what) {
        return wrong(what, PLAN_AGAIN);
    }

    PlanJsonException wrong(String what, String fix) {
        String pointer = pointer();
        return new PlanJsonException(pointer.isEmpty() ? "the top" : pointer, what, fix);
    }

    static String quoted(String text) {
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text) + '"';
    }

    private String shown() {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> quoted(node.textValue());
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO -> {
                String text = node.asText();
                yield text.length() > LONGEST ? "a number of " + text.length() + " characters" : text;
            }
        };
    }

    private String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
