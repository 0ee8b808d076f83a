package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes JSON values, and the JSON Schemas that forms are described by. */
final class Json {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode text(String text) {
        return NODES.textNode(text);
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array(List<? extends JsonNode> items) {
        return NODES.arrayNode().addAll(items);
    }

    /** Returns the schema of a JSON type. */
    static ObjectNode type(String name) {
        return object().put("type", name);
    }

    /** Returns the schema of one text and no other. */
    static ObjectNode constant(String text) {
        return object().put("const", text);
    }

    static ObjectNode arrayOf(JsonNode items) {
        return type("array").set("items", items);
    }

    /** Returns the schema of an object that has exactly those properties. */
    static ObjectNode closed(ObjectNode properties) {
        ArrayNode required = NODES.arrayNode();
        properties.fieldNames().forEachRemaining(required::add);
        ObjectNode schema = type("object");
        schema.set("properties", properties);
        schema.set("required", required);
        return schema.put("additionalProperties", false);
    }

    static ObjectNode either(List<? extends JsonNode> alternatives) {
        return object().set("oneOf", array(alternatives));
    }
}
