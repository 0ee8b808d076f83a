package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Values made of others: what may be absent, lists, sets of references, maps. */
final class Containers {

    private Containers() {}

    /** Returns the form of what may be absent: null then. */
    static <T> Form<Optional<T>> optional(Form<T> inner) {
        return new OptionalForm<>(inner);
    }

    /** Returns the form of lists: arrays. */
    static <T> Form<List<T>> list(Form<T> inner) {
        return new ListForm<>(inner);
    }

    /** Returns the form of sets of references: arrays. */
    static <R extends Resource> Form<Refs<R>> refs(Form<Ref<R>> inner) {
        return new RefsForm<>(new ListForm<>(inner));
    }

    /** Returns the form of maps: objects, ordered by key. */
    static <K extends Comparable<? super K>, V> Form<Map<K, V>> map(Function<String, K> key, Form<V> inner) {
        return new MapForm<>(key, inner);
    }

    private record OptionalForm<T>(Form<T> inner) implements Form<Optional<T>> {
        @Override
        public JsonNode write(Optional<T> value) {
            return value.map(inner::write).orElseGet(Json.NODES::nullNode);
        }

        @Override
        public Optional<T> read(Place place) {
            return place.isNull() ? Optional.empty() : Optional.of(inner.read(place));
        }

        @Override
        public JsonNode schema() {
            return Json.either(List.of(Json.type("null"), inner.schema()));
        }
    }

    private record ListForm<T>(Form<T> inner) implements Form<List<T>> {
        @Override
        public JsonNode write(List<T> values) {
            ArrayNode array = Json.NODES.arrayNode(values.size());
            values.forEach(value -> array.add(inner.write(value)));
            return array;
        }

        @Override
        public List<T> read(Place place) {
            List<T> values = new ArrayList<>();
            place.items().forEach(item -> values.add(inner.read(item)));
            return values;
        }

        @Override
        public JsonNode schema() {
            return Json.arrayOf(inner.schema());
        }
    }

    private record RefsForm<R extends Resource>(Form<List<Ref<R>>> list) implements Form<Refs<R>> {
        @Override
        public JsonNode write(Refs<R> refs) {
            return list.write(refs.all());
        }

        @Override
        public Refs<R> read(Place place) {
            return new Refs<>(list.read(place));
        }

        @Override
        public JsonNode schema() {
            return list.schema();
        }
    }

    private record MapForm<K extends Comparable<? super K>, V>(Function<String, K> key, Form<V> inner)
            implements Form<Map<K, V>> {
        @Override
        public JsonNode write(Map<K, V> map) {
            ObjectNode object = Json.object();
            map.forEach((name, value) -> object.set(name.toString(), inner.write(value)));
            return object;
        }

        @Override
        public Map<K, V> read(Place place) {
            Map<K, V> map = new TreeMap<>();
            for (String name : place.keys()) {
                Place value = place.field(name);
                try {
                    map.put(key.apply(name), inner.read(value));
                } catch (IllegalArgumentException e) {
                    throw value.wrong(e.getMessage() + ".");
                }
            }
            return map;
        }

        @Override
        public JsonNode schema() {
            return Json.type("object").set("additionalProperties", inner.schema());
        }
    }
}
