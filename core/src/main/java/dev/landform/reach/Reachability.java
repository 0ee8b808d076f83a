package dev.landform.reach;

import dev.landform.check.facts.Similar;
import dev.landform.model.Service;
import dev.landform.plan.Snapshot;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who can reach whom, by the rules and routes of a topology's resources: of those that it asks for, or of those that
 * exist. Immutable and thread-safe.
 *
 * <pre>{@code
 * Reachability reachability = Reachability.of(topology);
 * Passage passage = reachability.path(internet(), service("web"), database("db"));
 * passage.stop().ifPresent(System.out::println);
 * }</pre>
 *
 * <p>TCP over IPv4 is what is modelled, with the network ACLs that a VPC starts with. Names are taken to resolve, and
 * programs to listen. Rights are another matter: whoever reaches S3 may still not be allowed to read a bucket.
 */
public final class Reachability {

    private final Network network;
    private final Paths paths;

    private Reachability(Inventory inventory, SortedMap<String, Integer> ports) {
        this.network = Network.of(inventory);
        this.paths = new Paths(network, ports);
    }

    /** Returns who can reach whom once a topology has been applied. */
    public static Reachability of(Topology topology) {
        return of(topology, Synthesis.of(topology).graph());
    }

    /** Returns who can reach whom once a graph has been applied. */
    public static Reachability of(ResourceGraph graph) {
        return new Reachability(Inventory.of(graph), new TreeMap<>());
    }

    /** Returns who can reach whom of what was found; what failed or is being deleted counts as gone. */
    public static Reachability of(Snapshot snapshot) {
        return new Reachability(Inventory.of(snapshot), new TreeMap<>());
    }

    static Reachability of(Topology topology, ResourceGraph graph) {
        SortedMap<String, Integer> ports = new TreeMap<>();
        for (Service service : topology.intent().services()) {
            ports.put(service.name(), service.port());
        }
        return new Reachability(Inventory.of(graph), ports);
    }

    /**
     * Asks whether a connection can be opened from one place to another, and onward from there to each of the others in
     * turn. A load balancer in between is found by itself. The port is the one that the callee is known to listen on;
     * of a service that is only known from resources, the one that its target group or else its first rule names.
     *
     * @throws IllegalArgumentException if there is no such place; the message says what was probably meant
     */
    public Passage path(Place from, Place to, Place... onward) {
        List<Place> stations = new ArrayList<>(List.of(from, to));
        stations.addAll(List.of(onward));
        stations.forEach(this::require);
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < stations.size(); i++) {
            Passage leg = paths.between(stations.get(i - 1), stations.get(i), Connections.ANY_PORT);
            hops.addAll(leg.hops());
            if (!leg.isOpen()) {
                return new Passage(hops, leg.stop());
            }
        }
        return new Passage(hops, Optional.empty());
    }

    /**
     * Asks whether a connection can be opened from one place to another on that port, 1 to 65535.
     *
     * @throws IllegalArgumentException if there is no such place, or no such port
     */
    public Passage path(Place from, Place to, int port) {
        if (port < 1 || port > Ports.ALL.last()) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
        }
        require(from);
        require(to);
        return paths.between(from, to, port);
    }

    /**
     * Returns every connection that can be opened, at least between some addresses; those over a load balancer in two.
     * Takes as long as there are rules and flows.
     */
    public SortedSet<Flow> flows() {
        return Flows.of(network);
    }

    /** Returns every rule that lets public addresses in, whether or not packets from there would arrive. */
    public SortedSet<Exposure> exposures() {
        return Exposures.of(network);
    }

    /** Returns all that can be asked for. */
    public SortedSet<Place> places() {
        SortedSet<Place> places = new TreeSet<>(List.of(Place.internet(), Place.s3(), Place.systemsManager()));
        places.addAll(network.machinesByPlace().keySet());
        return places;
    }

    /**
     * Returns the place that goes by a name: {@code internet}, {@code load-balancer}, {@code s3}, {@code
     * systems-manager}, or that of a service or database, with {@code service/} or {@code database/} before it if both
     * have it.
     *
     * @throws IllegalArgumentException if there is none; the message says what was probably meant
     */
    public Place place(String name) {
        SortedMap<String, Place> names = new TreeMap<>();
        for (Place place : places()) {
            String word = place.word();
            names.putIfAbsent(place.name().isEmpty() ? word : place.name(), place);
            if (!place.name().isEmpty()) {
                names.put(word + "/" + place.name(), place);
            }
        }
        Place found = names.get(name);
        if (found == null) {
            throw new IllegalArgumentException(unknown("There is nothing called \"" + name + "\".", name, names));
        }
        return found;
    }

    Network network() {
        return network;
    }

    Paths paths() {
        return paths;
    }

    boolean knows(Place place) {
        boolean outside = place.isOutside() && place.name().isEmpty();
        return outside || network.machinesByPlace().containsKey(place);
    }

    private void require(Place place) {
        if (!knows(place)) {
            SortedMap<String, Place> names = new TreeMap<>();
            places().stream()
                    .filter(other -> other.kind() == place.kind())
                    .forEach(other -> names.put(other.name(), other));
            String what = place.name().isEmpty()
                    ? "There is no " + place
                    : "There is no " + place.kind() + " \"" + place + "\"";
            throw new IllegalArgumentException(unknown(what + ".", place.name(), names));
        }
    }

    private static String unknown(String what, String name, SortedMap<String, Place> names) {
        List<String> close = Similar.to(name, names.keySet());
        return close.isEmpty() ? what : what + " Did you mean \"" + String.join("\" or \"", close) + "\"?";
    }
}
