package dev.landform.reach;

import static dev.landform.reach.Place.Kind.INTERNET;
import static dev.landform.reach.Place.Kind.LOAD_BALANCER;
import static dev.landform.reach.Place.Kind.SERVICE;

import dev.landform.reach.Balancing.Door;
import dev.landform.reach.Balancing.Forward;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the connections that lead from one place to another. */
final class Paths {

    private static final int HTTPS = 443;

    private final Network network;
    private final Connections connections;
    private final Map<String, Integer> ports;

    Paths(Network network, Map<String, Integer> ports) {
        this.network = network;
        this.connections = new Connections(network);
        this.ports = ports;
    }

    /** Finds a way between two places; the port may be any. */
    Passage between(Place from, Place to, int port) {
        Machine sender = network.machinesByPlace().get(from);
        Machine receiver = network.machinesByPlace().get(to);
        if (sender == null) {
            return from.kind() == INTERNET && receiver != null
                    ? fromInternet(receiver, port)
                    : stopped(from, to, port, nothing(from, from + " opens no connections."));
        }
        if (receiver == null) {
            return passage(from, to, port == 0 ? HTTPS : port, List.of(), connections.toOutside(sender, to));
        }
        if (from.kind() == LOAD_BALANCER) {
            return fromBalancer(sender, receiver, port);
        }
        if (to.kind() == LOAD_BALANCER) {
            Passage out = between(from, Place.internet(), port);
            return out.isOpen() ? then(out, fromInternet(receiver, port)) : out;
        }
        int door = port == 0 ? door(receiver) : port;
        return passage(from, to, door, List.of(), connections.between(sender, receiver, door));
    }

    /** Finds the way of a request that the load balancer forwards. */
    Passage forwarded(Forward forward, Machine service) {
        Machine balancer = network.machine(forward.door().balancer()).orElseThrow();
        return then(
                entered(balancer, forward.door()),
                passage(
                        balancer.place(),
                        service.place(),
                        forward.port(),
                        List.of(pass(forward)),
                        connections.between(balancer, service, forward.port())));
    }

    Passage entered(Machine balancer, Door door) {
        Pass listens = new Pass(Gate.LISTENER, balancer.address(), door.listener(), "listens on " + door.port());
        return passage(
                Place.internet(),
                balancer.place(),
                door.port(),
                List.of(listens),
                connections.fromInternet(balancer, door.port()));
    }

    private Passage fromInternet(Machine to, int port) {
        if (to.place().kind() == LOAD_BALANCER) {
            List<Passage> ways = network.balancing().doors(to).stream()
                    .filter(door -> port == 0 || door.port() == port)
                    .map(door -> entered(to, door))
                    .toList();
            return best(ways)
                    .orElseGet(() -> stopped(
                            Place.internet(),
                            to.place(),
                            port,
                            new Missing(
                                    Gate.LISTENER,
                                    to.address(),
                                    to.address()
                                            + (port == 0
                                                    ? " listens on no port."
                                                    : " does not listen on port " + port + "."))));
        }
        List<Passage> ways = new ArrayList<>();
        for (Forward forward : network.balancing().forwards(to)) {
            if (port == 0 || forward.port() == port) {
                ways.add(forwarded(forward, to));
            }
        }
        int door = port == 0 ? door(to) : port;
        Way direct = connections.fromInternet(to, door);
        if (direct.missing() == null) {
            ways.add(passage(Place.internet(), to.place(), door, List.of(), direct));
        }
        return best(ways).orElseGet(() -> unforwarded(to, door, direct));
    }

    private Passage unforwarded(Machine to, int port, Way direct) {
        Missing missing = direct.missing();
        boolean isService = to.place().kind() == SERVICE;
        Missing known = missing == null || (isService && missing.gate() == Gate.PLACE)
                ? nothing(to.place(), "No load balancer forwards to " + to.place() + ", and it has no public address.")
                : missing;
        return stopped(Place.internet(), to.place(), port, known);
    }

    private Passage fromBalancer(Machine balancer, Machine to, int port) {
        List<Passage> ways = new ArrayList<>();
        for (Forward forward : network.balancing().forwards(to)) {
            if (forward.door().balancer().equals(balancer.address()) && (port == 0 || forward.port() == port)) {
                ways.add(passage(
                        balancer.place(),
                        to.place(),
                        forward.port(),
                        List.of(pass(forward)),
                        connections.between(balancer, to, forward.port())));
            }
        }
        Missing missing = new Missing(
                Gate.FORWARD, balancer.address(), balancer.address() + " forwards nothing to " + to.place() + ".");
        return best(ways).orElseGet(() -> stopped(balancer.place(), to.place(), port, missing));
    }

    /** Returns the port that a machine is known to listen on, or any if nothing says one. */
    private int door(Machine machine) {
        Integer stated =
                machine.place().kind() == SERVICE ? ports.get(machine.place().name()) : null;
        if (stated != null) {
            return stated;
        }
        return network.databasePort(machine.place())
                .or(() -> network.balancing().forwards(machine).stream()
                        .map(Forward::port)
                        .findFirst())
                .or(() -> machine.groups().stream()
                        .flatMap(group ->
                                Stream.concat(group.bySource().values().stream(), group.byBlock().values().stream()))
                        .flatMap(List::stream)
                        .map(rule -> rule.ports().first())
                        .findFirst())
                .orElse(Connections.ANY_PORT);
    }

    private static Pass pass(Forward forward) {
        return new Pass(Gate.FORWARD, forward.door().balancer(), forward.by(), forward.pattern());
    }

    private static Optional<Passage> best(List<Passage> ways) {
        return ways.stream()
                .filter(Passage::isOpen)
                .findFirst()
                .or(() -> ways.stream().findFirst());
    }

    private static Passage then(Passage first, Passage second) {
        if (!first.isOpen()) {
            return first;
        }
        List<Hop> hops = new ArrayList<>(first.hops());
        hops.addAll(second.hops());
        return new Passage(hops, second.stop());
    }

    private static Passage passage(Place from, Place to, int port, List<Pass> first, Way way) {
        @Nullable Missing missing = way.missing();
        if (missing != null) {
            return stopped(from, to, port, missing);
        }
        List<Pass> passes = new ArrayList<>(first);
        passes.addAll(way.passes());
        return new Passage(List.of(new Hop(from, to, port, passes)), Optional.empty());
    }

    private static Missing nothing(Place place, String words) {
        return new Missing(Gate.FORWARD, Address.of(place.word()), words);
    }

    private static Passage stopped(Place from, Place to, int port, Missing missing) {
        Stop stop =
                new Stop(from, to, port, missing.gate(), missing.at(), missing.words(), Fixes.of(from, to, missing));
        return new Passage(List.of(), Optional.of(stop));
    }
}
