package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.List;

/** A text is a string, or an array of strings and of the outputs that stand between them. */
final class TextForm implements Form<Text> {

    private static final String ADDRESS = "address";
    private static final String OUTPUT = "output";

    @Override
    public JsonNode write(Text text) {
        if (text.isKnown()) {
            return Json.text(text.toString());
        }
        ArrayNode parts = Json.NODES.arrayNode();
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Output output) {
                parts.addObject().put(ADDRESS, output.target().path()).put(OUTPUT, output.output());
            } else {
                parts.add(((Text.Literal) part).value());
            }
        }
        return parts;
    }

    @Override
    public Text read(Place place) {
        if (!place.isArray()) {
            return Text.of(place.text());
        }
        List<Text> parts = new ArrayList<>();
        for (Place part : place.items()) {
            if (part.isObject()) {
                part.only(List.of(ADDRESS, OUTPUT));
                parts.add(Text.output(
                        Leaves.address(part.field(ADDRESS)), part.field(OUTPUT).text()));
            } else {
                parts.add(Text.of(part.text()));
            }
        }
        return Text.join(parts);
    }

    @Override
    public JsonNode schema() {
        ObjectNode properties = Json.object();
        properties.set(ADDRESS, Json.type("string"));
        properties.set(OUTPUT, Json.type("string"));
        JsonNode output = Json.closed(properties);
        return Json.either(
                List.of(Json.type("string"), Json.arrayOf(Json.either(List.of(Json.type("string"), output)))));
    }
}
