package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.plan.Difference;
import dev.landform.plan.Unknown;
import dev.landform.resource.Change;
import dev.landform.resource.ResourceType;
import java.util.List;
import java.util.Optional;

/**
 * A difference holds two values of an attribute of the resource type that the object around it names. They look as they
 * do in a resource, but references are strings, and what nobody knows yet is {@code {"known": "after-apply"}}.
 */
final class DifferenceForm implements Form<Difference> {

    private static final List<String> NAMES = List.of("attribute", "before", "after", "change");
    private static final String KNOWN = "known";
    private static final String AFTER_APPLY = "after-apply";

    private final Forms forms;

    DifferenceForm(Forms forms) {
        this.forms = forms;
    }

    @Override
    public JsonNode write(Difference difference) {
        ObjectNode object = Json.object().put("attribute", difference.attribute());
        object.set("before", value(difference.before()));
        object.set("after", value(difference.after()));
        return object.put("change", difference.change().name());
    }

    @Override
    public Difference read(Place place) {
        place.only(NAMES);
        Place name = place.field("attribute");
        ResourceType<?> type = type(place);
        Form<Object> inResource = forms.resources().attribute(type, name);
        boolean reference = type.references().stream()
                .anyMatch(attribute -> attribute.name().equals(name.text()));
        Form<Object> form = reference ? forms.strings() : inResource;
        Change change = (Change) forms.of(Change.class).read(place.field("change"));
        Object before = value(place.field("before"), form);
        Object after = value(place.field("after"), form);
        if (change == Change.GROW && !(before instanceof Integer && after instanceof Integer)) {
            throw place.field("change").wrong("only a whole number can grow.");
        }
        return new Difference(name.text(), before, after, change);
    }

    @Override
    public JsonNode schema() {
        ObjectNode properties = Json.object().set("attribute", Json.type("string"));
        properties.set("before", Json.object());
        properties.set("after", Json.object());
        properties.set("change", forms.of(Change.class).schema());
        return Json.closed(properties);
    }

    /** Returns the type that the object around the list says: by itself, or by its resource. */
    private ResourceType<?> type(Place difference) {
        Place around = difference.parent().flatMap(Place::parent).orElseThrow();
        Optional<Place> resource = around.find("resource");
        return forms.resources().type(resource.orElse(around).field(ResourceForms.TYPE));
    }

    private JsonNode value(Object value) {
        if (value instanceof Unknown) {
            return Json.object().put(KNOWN, AFTER_APPLY);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::value).orElseGet(Json.NODES::nullNode);
        }
        if (value instanceof List<?> list) {
            return Json.array(list.stream().map(this::value).toList());
        }
        return forms.of(value.getClass()).write(value);
    }

    private static Object value(Place place, Form<Object> form) {
        if (place.isObject() && place.find(KNOWN).isPresent()) {
            place.only(List.of(KNOWN));
            String when = place.field(KNOWN).text();
            if (!when.equals(AFTER_APPLY)) {
                throw place.wrong(Place.quoted(when) + " is not \"" + AFTER_APPLY + "\".");
            }
            return Unknown.AFTER_APPLY;
        }
        return form.read(place);
    }
}
