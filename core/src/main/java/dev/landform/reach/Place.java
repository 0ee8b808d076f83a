package dev.landform.reach;

import java.util.Comparator;
import java.util.Locale;

/**
 * Where packets come from and go to.
 *
 * @param kind what it is
 * @param name its name in the topology; empty where there is only one of its kind
 */
public record Place(Kind kind, String name) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::kind).thenComparing(Place::name);

    /** What can be reached, or reaches others. */
    public enum Kind {
        /** Every public address that is not the topology's own. */
        INTERNET("internet"),
        /** A public load balancer. */
        LOAD_BALANCER("load balancer"),
        /** The instances of a service. */
        SERVICE("service"),
        /** A database. */
        DATABASE("database"),
        /** Amazon S3. */
        S3("S3"),
        /** AWS Systems Manager, which opens shells on instances that reach it. */
        SYSTEMS_MANAGER("Systems Manager");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Returns every public address that is not the topology's own. */
    public static Place internet() {
        return new Place(Kind.INTERNET, "");
    }

    /** Returns the topology's load balancer. */
    public static Place loadBalancer() {
        return new Place(Kind.LOAD_BALANCER, "");
    }

    /** Returns the instances of a service. */
    public static Place service(String name) {
        return new Place(Kind.SERVICE, name);
    }

    /** Returns a database. */
    public static Place database(String name) {
        return new Place(Kind.DATABASE, name);
    }

    /** Returns Amazon S3. */
    public static Place s3() {
        return new Place(Kind.S3, "");
    }

    /** Returns AWS Systems Manager. */
    public static Place systemsManager() {
        return new Place(Kind.SYSTEMS_MANAGER, "");
    }

    /** Returns whether it is outside of the topology's network. */
    public boolean isOutside() {
        return kind == Kind.INTERNET || kind == Kind.S3 || kind == Kind.SYSTEMS_MANAGER;
    }

    /** Returns the kind as it stands in names: {@code load-balancer}. */
    String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Orders by kind, from the internet inwards and out again, then by name. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns the name, or the kind of what has no name. */
    @Override
    public String toString() {
        return name.isEmpty() ? kind.toString() : name;
    }
}
