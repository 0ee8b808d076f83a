package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.resource.Tags;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tags are an object, ordered by key. */
final class TagsForm implements Form<Tags> {

    @Override
    public JsonNode write(Tags tags) {
        ObjectNode object = Json.object();
        tags.asMap().forEach(object::put);
        return object;
    }

    @Override
    public Tags read(Place place) {
        SortedMap<String, String> tags = new TreeMap<>();
        place.keys().forEach(key -> tags.put(key, place.field(key).text()));
        return Tags.copyOf(tags);
    }

    @Override
    public JsonNode schema() {
        return Json.type("object").set("additionalProperties", Json.type("string"));
    }
}
