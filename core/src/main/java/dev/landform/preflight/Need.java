package dev.landform.preflight;

import dev.landform.resource.ResourceType;
import java.util.Comparator;
import java.util.Optional;

/**
 * Room that the plan needs for more resources of a type.
 *
 * @param type their type
 * @param place what they are counted below; empty for all of the region
 * @param more how many more there are at worst at the same time than exist now; always positive
 */
public record Need(ResourceType<?> type, Optional<Place> place, int more) implements Comparable<Need> {

    private static final Comparator<Need> ORDER = Comparator.<Need, String>comparing(
                    need -> need.type().name())
            .thenComparing(need -> need.place().map(Place::attribute).orElse(""))
            .thenComparing(
                    need -> need.place().map(place -> place.address().path()).orElse(""));

    /** Returns whether resources of that type are counted in the whole region. */
    public boolean isOf(ResourceType<?> counted) {
        return place.isEmpty() && type.equals(counted);
    }

    /** Returns whether resources of that type are counted below the target of that reference. */
    public boolean isOf(ResourceType<?> counted, String attribute) {
        return type.equals(counted)
                && place.filter(where -> where.attribute().equals(attribute)).isPresent();
    }

    @Override
    public int compareTo(Need other) {
        return ORDER.compare(this, other);
    }
}
