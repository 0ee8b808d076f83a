package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import dev.landform.resource.Zone;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;

/** Values that are one string, number or truth value. */
final class Leaves {

    static final Map<Class<?>, Form<?>> ALL = Map.of(
            String.class, leaf("string", Json::text, Place::text),
            boolean.class, leaf("boolean", Json.NODES::booleanNode, Place::bool),
            int.class, Leaves.<Integer>leaf("integer", Json.NODES::numberNode, Place::integer),
            long.class, Leaves.<Long>leaf("integer", Json.NODES::numberNode, Place::wide),
            double.class, Leaves.<Double>leaf("number", Json.NODES::numberNode, Place::number),
            Address.class, leaf("string", address -> Json.text(address.path()), Leaves::address),
            Cidr.class, leaf("string", cidr -> Json.text(cidr.toString()), Leaves::cidr),
            Duration.class, leaf("string", duration -> Json.text(duration.toString()), Leaves::duration),
            Origin.class, leaf("string", origin -> Json.text(origin.toString()), Leaves::origin),
            Zone.class, new ZoneForm());

    private Leaves() {}

    /** Returns an address such as {@code network/vpc}. */
    static Address address(Place place) {
        return checked(place, Address::of);
    }

    private static <T> Form<T> leaf(String type, Function<T, JsonNode> writer, Function<Place, T> reader) {
        return new Leaf<>(Json.type(type), writer, reader);
    }

    private static Cidr cidr(Place place) {
        Cidr cidr = checked(place, Cidr::parse);
        if (!cidr.toString().equals(place.text())) {
            throw place.wrong("this block is written " + cidr + ".");
        }
        return cidr;
    }

    private static Duration duration(Place place) {
        try {
            return Duration.parse(place.text());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw place.wrong(Place.quoted(place.text()) + " is no duration such as PT1M30S.");
        }
    }

    private static Origin origin(Place place) {
        String text = place.text();
        int colon = text.lastIndexOf(':');
        if (text.isEmpty()) {
            return Origin.UNKNOWN;
        }
        if (colon > 0 && text.substring(colon + 1).matches("[0-9]{1,9}")) {
            return Origin.of(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
        throw place.wrong(Place.quoted(text) + " is no line such as Main.java:42.");
    }

    private static <T> T checked(Place place, Function<String, T> parser) {
        try {
            return parser.apply(place.text());
        } catch (IllegalArgumentException e) {
            throw place.wrong(e.getMessage() + ".");
        }
    }

    private record Leaf<T>(ObjectNode schema, Function<T, JsonNode> writer, Function<Place, T> reader)
            implements Form<T> {
        @Override
        public JsonNode write(T value) {
            return writer.apply(value);
        }

        @Override
        public T read(Place place) {
            return reader.apply(place);
        }
    }

    /** A zone is its name; one that is only counted, as in a plan with too few zones, is its number. */
    private static final class ZoneForm implements Form<Zone> {
        @Override
        public JsonNode write(Zone zone) {
            return zone.isNamed() ? Json.text(zone.name()) : Json.NODES.numberNode(zone.position());
        }

        @Override
        public Zone read(Place place) {
            return place.isText() ? Zone.named(place.text(), 0) : Zone.counted(place.integer());
        }

        @Override
        public JsonNode schema() {
            return Json.object()
                    .set("type", Json.NODES.arrayNode().add("string").add("integer"));
        }
    }
}
