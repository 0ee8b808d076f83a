package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** One of several words, as Java writes it. */
final class EnumForm implements Form<Enum<?>> {

    private final List<Enum<?>> constants = new ArrayList<>();

    EnumForm(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            constants.add((Enum<?>) constant);
        }
    }

    @Override
    public JsonNode write(Enum<?> value) {
        return Json.text(value.name());
    }

    @Override
    public Enum<?> read(Place place) {
        String name = place.text();
        for (Enum<?> constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        List<String> names = constants.stream().<String>map(Enum::name).toList();
        throw place.wrong(Place.quoted(name) + " is none of " + String.join(", ", names) + ".");
    }

    @Override
    public JsonNode schema() {
        ArrayNode names = Json.NODES.arrayNode();
        constants.forEach(constant -> names.add(constant.name()));
        return Json.object().set("enum", names);
    }
}
