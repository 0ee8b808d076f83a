package dev.landform.plan;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an address stands for in the real world.
 *
 * @param id the physical id
 * @param outputs what is known of it by now, by the names that its type declares
 */
public record Binding(String id, SortedMap<String, String> outputs) {
    /** Copies the outputs. A provider that has not understood its cloud would bring nulls: none gets any further. */
    public Binding {
        Objects.requireNonNull(id, "id");
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
        outputs.forEach((name, value) -> Objects.requireNonNull(value, name));
    }
}
