package dev.landform.render;

import dev.landform.resource.Address;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the entries of a group into the order in which people read them: a subnet before what stands in it, and what
 * belongs to another resource right after that.
 */
final class ReadingOrder {

    private static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::rank)
            .thenComparing(Placed::head)
            .thenComparing(placed -> placed.entry().address())
            .thenComparing(placed -> placed.entry().sign())
            .thenComparing(placed -> placed.entry().name());

    private final Map<String, Resource> resources = new HashMap<>();

    private ReadingOrder(List<Entry> entries) {
        entries.forEach(entry -> resources.putIfAbsent(entry.address().path(), entry.resource()));
    }

    static List<Entry> of(List<Entry> entries) {
        ReadingOrder order = new ReadingOrder(entries);
        return entries.stream()
                .map(order::place)
                .sorted(ORDER)
                .map(Placed::entry)
                .toList();
    }

    private Placed place(Entry entry) {
        Resource head = head(entry);
        return new Placed(rank(head.type()), head.address(), entry);
    }

    /** Returns the resource of the group with the shortest address that the entry's own lies below. */
    private Resource head(Entry entry) {
        String path = entry.address().path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Resource head = resources.get(path.substring(0, slash));
            if (head != null) {
                return head;
            }
        }
        return entry.resource();
    }

    private static int rank(ResourceType<?> type) {
        int rank = ResourceTypes.all().indexOf(type);
        return rank < 0 ? ResourceTypes.all().size() : rank;
    }

    private record Placed(int rank, Address head, Entry entry) {}
}
