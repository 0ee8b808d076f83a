package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A resource is an object: its type's name, and what its record holds, the address first. */
final class ResourceForms implements Form<Resource> {

    static final String TYPE = "type";

    private final SortedMap<String, ResourceType<?>> types = new TreeMap<>();
    private final SortedMap<String, RecordForm> records = new TreeMap<>();

    ResourceForms(List<ResourceType<?>> known, Forms forms) {
        for (ResourceType<?> type : known) {
            types.put(type.name(), type);
            records.put(type.name(), RecordForm.of(type.javaType(), forms));
        }
    }

    /** Returns the type whose name stands at a place. */
    ResourceType<?> type(Place place) {
        ResourceType<?> type = types.get(place.text());
        if (type == null) {
            throw place.wrong("there is no resource type " + Place.quoted(place.text()) + ".");
        }
        return type;
    }

    /** Returns the form of an attribute, if the type has one of that name. */
    Form<Object> attribute(ResourceType<?> type, Place name) {
        RecordForm form = record(type);
        if (type.attributes().stream().noneMatch(attribute -> attribute.name().equals(name.text()))) {
            throw name.wrong("a " + type + " has no attribute " + Place.quoted(name.text()) + ".");
        }
        return form.form(name.text());
    }

    /** Returns the form of the records of a type. */
    RecordForm record(ResourceType<?> type) {
        RecordForm form = records.get(type.name());
        if (form == null) {
            throw new IllegalArgumentException(
                    "resources of the type " + type + " cannot be written: name it with PlanJson.knowing");
        }
        return form;
    }

    @Override
    public JsonNode write(Resource resource) {
        ObjectNode object = Json.object().put(TYPE, resource.type().name());
        return object.setAll(record(resource.type()).write(resource));
    }

    @Override
    public Resource read(Place place) {
        RecordForm form = record(type(place.field(TYPE)));
        List<String> names = new ArrayList<>(List.of(TYPE));
        names.addAll(form.names());
        place.only(names);
        return (Resource) form.make(place);
    }

    @Override
    public JsonNode schema() {
        return Json.object().put("$ref", "#/$defs/resource");
    }

    /** Returns the schema of every type, which the schema of resources refers to. */
    JsonNode definition() {
        ArrayNode alternatives = Json.NODES.arrayNode();
        records.forEach((name, form) -> {
            ObjectNode properties = Json.object().set(TYPE, Json.constant(name));
            alternatives.add(Json.closed(properties.setAll(form.properties())));
        });
        return Json.object().set("oneOf", alternatives);
    }
}
