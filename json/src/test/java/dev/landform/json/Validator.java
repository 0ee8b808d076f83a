package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Judges documents by a JSON Schema, as far as {@link PlanJson#schema()} uses the language; any other word fails. */
final class Validator {

    private static final Set<String> WORDS = Set.of(
            "$schema",
            "$defs",
            "title",
            "$ref",
            "type",
            "const",
            "enum",
            "oneOf",
            "items",
            "properties",
            "required",
            "additionalProperties");

    private final JsonNode root;

    Validator(JsonNode root) {
        this.root = root;
    }

    boolean isValid(JsonNode document) {
        return isValid(root, document);
    }

    private boolean isValid(JsonNode schema, JsonNode value) {
        schema.fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw new AssertionError("there is no such word: " + word);
            }
        });
        if (schema.has("$ref")) {
            return isValid(root.at(schema.get("$ref").textValue().substring(1)), value);
        }
        return hasType(schema.get("type"), value)
                && (!schema.has("const") || schema.get("const").equals(value))
                && (!schema.has("enum") || holds(schema.get("enum"), value))
                && (!schema.has("oneOf") || matching(schema.get("oneOf"), value) == 1)
                && (!value.isArray() || !schema.has("items") || allValid(schema.get("items"), value))
                && (!value.isObject() || propertiesAreValid(schema, value));
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type == null) {
            return true;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (hasType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.textValue()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new AssertionError("there is no such type: " + type);
        };
    }

    private static boolean holds(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private int matching(JsonNode alternatives, JsonNode value) {
        int matching = 0;
        for (JsonNode one : alternatives) {
            matching += isValid(one, value) ? 1 : 0;
        }
        return matching;
    }

    private boolean allValid(JsonNode schema, JsonNode values) {
        for (JsonNode value : values) {
            if (!isValid(schema, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean propertiesAreValid(JsonNode schema, JsonNode object) {
        for (JsonNode name : schema.path("required")) {
            if (!object.has(name.textValue())) {
                return false;
            }
        }
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            JsonNode known = schema.path("properties").path(property.getKey());
            JsonNode expected = known.isMissingNode() ? others : known;
            if (expected.isBoolean()
                    ? !expected.booleanValue()
                    : expected.isObject() && !isValid(expected, property.getValue())) {
                return false;
            }
        }
        return true;
    }
}
