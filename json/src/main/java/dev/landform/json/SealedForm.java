package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** One of several records: an object whose {@code kind} says which. */
final class SealedForm implements Form<Object> {

    private static final String KIND = "kind";

    private final SortedMap<String, RecordForm> kinds = new TreeMap<>();

    SealedForm(Class<?> type, Forms forms) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.put(kind(permitted), RecordForm.of(permitted, forms));
        }
    }

    @Override
    public JsonNode write(Object value) {
        String kind = kind(value.getClass());
        ObjectNode object = Json.object().put(KIND, kind);
        return object.setAll(form(kind).write(value));
    }

    @Override
    public Object read(Place place) {
        Place word = place.field(KIND);
        if (!kinds.containsKey(word.text())) {
            throw word.wrong(Place.quoted(word.text()) + " is no kind that can be here, only "
                    + String.join(", ", kinds.keySet()) + ".");
        }
        RecordForm form = form(word.text());
        List<String> names = new ArrayList<>(List.of(KIND));
        names.addAll(form.names());
        place.only(names);
        return form.make(place);
    }

    @Override
    public JsonNode schema() {
        List<JsonNode> alternatives = new ArrayList<>();
        kinds.forEach((kind, form) -> {
            ObjectNode properties = Json.object().set(KIND, Json.constant(kind));
            alternatives.add(Json.closed(properties.setAll(form.properties())));
        });
        return Json.either(alternatives);
    }

    private RecordForm form(String kind) {
        RecordForm form = kinds.get(kind);
        if (form == null) {
            throw new IllegalArgumentException("there is no kind " + kind);
        }
        return form;
    }

    private static String kind(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
