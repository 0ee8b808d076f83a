package dev.landform.preflight;

import dev.landform.resource.Address;
import dev.landform.resource.ResourceType;
import java.util.Comparator;

/**
 * A physical name that the plan will take.
 *
 * @param type the type among whose names it has to be free
 * @param text the name
 * @param address the resource that gets it
 * @param chosen whether the user insists on it; if not, it is derived and holds a hash
 */
public record Name(ResourceType<?> type, String text, Address address, boolean chosen) implements Comparable<Name> {

    private static final Comparator<Name> ORDER = Comparator.<Name, String>comparing(
                    name -> name.type().name())
            .thenComparing(Name::text)
            .thenComparing(Name::address);

    @Override
    public int compareTo(Name other) {
        return ORDER.compare(this, other);
    }
}
