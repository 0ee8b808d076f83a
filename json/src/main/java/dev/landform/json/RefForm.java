package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landform.resource.Ref;
import java.util.List;

/** A reference has one key, which says what it goes by: {@code address} or {@code id}. */
final class RefForm implements Form<Ref<?>> {

    private static final String ADDRESS = "address";
    private static final String ID = "id";

    @Override
    public JsonNode write(Ref<?> ref) {
        return Json.object().put(ref instanceof Ref.To<?> ? ADDRESS : ID, ref.toString());
    }

    @Override
    public Ref<?> read(Place place) {
        if (place.find(ID).isPresent()) {
            place.only(List.of(ID));
            return Ref.physical(place.field(ID).text());
        }
        place.only(List.of(ADDRESS));
        return Ref.to(Leaves.address(place.field(ADDRESS)));
    }

    @Override
    public JsonNode schema() {
        return Json.either(List.of(
                Json.closed(Json.object().set(ADDRESS, Json.type("string"))),
                Json.closed(Json.object().set(ID, Json.type("string")))));
    }
}
