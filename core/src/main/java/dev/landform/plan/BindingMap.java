package dev.landform.plan;

import dev.landform.pages.PagedList;
import dev.landform.resource.Address;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What addresses stand for, in the order of the addresses; immutable. In two lists, because a large plan holds a hundred
 * thousand, and a tree of as many takes longer to grow than all decisions of the plan.
 */
public final class BindingMap extends AbstractMap<Address, Binding> {

    private final List<Address> addresses;
    private final List<Binding> bindings;

    private BindingMap(List<Address> addresses, List<Binding> bindings) {
        this.addresses = addresses;
        this.bindings = bindings;
    }

    /** Returns a map with the same entries, in the order of the addresses; the map itself if it is one of these. */
    public static BindingMap copyOf(Map<Address, Binding> entries) {
        if (entries instanceof BindingMap already) {
            return already;
        }
        TreeMap<Address, Binding> sorted = new TreeMap<>(entries);
        return new BindingMap(List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
    }

    /** Starts a map of which the addresses come in ascending order. */
    public static Builder ascending() {
        return new Builder();
    }

    private static boolean ascend(List<Address> addresses) {
        for (int i = 1; i < addresses.size(); i++) {
            if (addresses.get(i - 1).compareTo(addresses.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return addresses.size();
    }

    @Override
    public @Nullable Binding get(Object address) {
        int position = address instanceof Address known ? Collections.binarySearch(addresses, known) : -1;
        return position < 0 ? null : bindings.get(position);
    }

    @Override
    public boolean containsKey(Object address) {
        return get(address) != null;
    }

    @Override
    public Set<Entry<Address, Binding>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return addresses.size();
            }

            @Override
            public Iterator<Entry<Address, Binding>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<Address, Binding>> entries() {
        Iterator<Binding> values = bindings.iterator();
        Iterator<Address> keys = addresses.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Entry<Address, Binding> next() {
                return Map.entry(keys.next(), values.next());
            }
        };
    }

    /** Collects entries. Not thread-safe. */
    public static final class Builder {
        private final PagedList<Address> addresses = new PagedList<>();
        private final List<Binding> bindings = new PagedList<>();

        private Builder() {}

        /**
         * Adds an entry for the address at that position of a list. That it comes after those before is for the caller to
         * see to: to look at each of a hundred thousand again, if only at what it is, would cost more than all else here.
         */
        public Builder add(List<Address> ascending, int position, Binding binding) {
            addresses.addFrom(ascending, position, position + 1);
            bindings.add(binding);
            return this;
        }

        /** Returns the map, which takes over what was collected: nothing may be added afterwards. */
        public BindingMap build() {
            assert ascend(addresses) : "the addresses do not ascend";
            return new BindingMap(addresses, bindings);
        }
    }
}
