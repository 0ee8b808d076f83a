package dev.landform.preflight;

import java.util.Comparator;

/**
 * A database engine on a class of machine.
 *
 * @param name for example {@code mysql}
 * @param version as wanted, for example {@code 8.4}; one that ends early means any that begins so
 * @param instanceClass for example {@code db.t4g.micro}
 */
public record Engine(String name, String version, String instanceClass) implements Comparable<Engine> {

    private static final Comparator<Engine> ORDER =
            Comparator.comparing(Engine::name).thenComparing(Engine::version).thenComparing(Engine::instanceClass);

    /** Returns whether a version that can be ordered is one that is wanted. */
    public boolean accepts(String orderable) {
        return orderable.equals(version) || orderable.startsWith(version + ".");
    }

    @Override
    public int compareTo(Engine other) {
        return ORDER.compare(this, other);
    }
}
