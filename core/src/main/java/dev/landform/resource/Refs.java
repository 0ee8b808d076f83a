package dev.landform.resource;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of references of one type; the order in which they were given does not matter.
 *
 * @param all the references, sorted, each once
 * @param <R> the type referred to
 */
public record Refs<R extends Resource>(List<Ref<R>> all) {

    /** Sorts the references and drops repetitions. */
    public Refs {
        all = all.size() < 2
                ? List.copyOf(all)
                : all.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Ref::toString))
                        .toList();
    }

    /** Returns no references. */
    public static <R extends Resource> Refs<R> none() {
        return new Refs<>(List.of());
    }

    /** Returns one reference by address. */
    public static <R extends Resource> Refs<R> to(Address target) {
        return new Refs<>(List.of(Ref.to(target)));
    }

    /** Returns references by address. */
    public static <R extends Resource> Refs<R> to(List<Address> targets) {
        return new Refs<>(targets.stream().map(Ref::<R>to).toList());
    }

    /** Returns references by physical id. */
    public static <R extends Resource> Refs<R> physical(List<String> ids) {
        return new Refs<>(ids.stream().map(Ref::<R>physical).toList());
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns the references in order. */
    public Stream<Ref<R>> stream() {
        return all.stream();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
