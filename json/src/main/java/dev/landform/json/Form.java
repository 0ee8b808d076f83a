package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;

/** How values of one kind look in JSON. Immutable. */
interface Form<T> {

    /** Returns the value as JSON; equal values give equal JSON. */
    JsonNode write(T value);

    /**
     * Returns the value that a place holds.
     *
     * @throws PlanJsonException if it holds none
     */
    T read(Place place);

    /** Returns the JSON Schema of what is written and read. */
    JsonNode schema();
}
