package dev.landform.reach;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Path;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.reach.Balancing.Forward;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import dev.landform.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connections that a topology asks for: in so many words, or because nothing works without them. */
final class Asked {

    static final int HTTP = 80;
    static final int HTTPS = 443;

    private record Pair(Place from, Place to, int port) {}

    private record Opening(Place to, Cidr block) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final Set<Pair> pairs = new HashSet<>();
    private final Set<Opening> openings = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private final Map<Place, Origin> origins = new HashMap<>();

    private Asked() {}

    static Asked by(Intent intent) {
        Asked asked = new Asked();
        if (Serving.hasBalancer(intent)) {
            asked.balancer(intent);
        }
        intent.services().forEach(service -> asked.service(service, intent));
        intent.databases().forEach(asked::database);
        intent.buckets().forEach(asked::bucket);
        return asked;
    }

    /** What a graph asks for by itself: load balancers that are open to the web, and reach those they forward to. */
    static Asked by(Network network, ResourceGraph graph) {
        Asked asked = new Asked();
        for (Forward forward : network.balancing().all()) {
            network.machine(forward.group())
                    .ifPresent(service -> asked.wishes.add(new Wish(
                            Place.internet(),
                            service.place(),
                            forward.port(),
                            Optional.of(forward.pattern()),
                            Optional.empty(),
                            graph.origin(forward.by()))));
        }
        for (Place place : network.machinesByPlace().keySet()) {
            if (place.kind() == Place.Kind.LOAD_BALANCER) {
                asked.pairs.add(new Pair(Place.internet(), place, HTTP));
                asked.pairs.add(new Pair(Place.internet(), place, HTTPS));
            }
        }
        return asked;
    }

    List<Wish> wishes() {
        return wishes;
    }

    /** Returns whether all connections from one place to another on these ports are asked for. */
    boolean allows(Place from, Place to, Ports ports) {
        return ports.first() == ports.last() && pairs.contains(new Pair(from, to, ports.first()));
    }

    /** Returns whether connections to a place from that block of addresses, on these ports, are asked for. */
    boolean allows(Cidr block, Place to, Ports ports) {
        if (to.kind() == Place.Kind.LOAD_BALANCER) {
            return allows(Place.internet(), to, ports);
        }
        return ports.first() == ports.last() && openings.contains(new Opening(to, block));
    }

    /** Returns whether a service asked for these paths of the load balancer. */
    boolean allowsPath(Place service, String pattern) {
        return paths.contains(service.name() + " " + pattern);
    }

    /** Returns the line that named a place. */
    Origin origin(Place place) {
        return origins.getOrDefault(place, Origin.UNKNOWN);
    }

    private void balancer(Intent intent) {
        Place balancer = Place.loadBalancer();
        origins.put(balancer, intent.origins().element());
        for (int port : List.of(HTTP, HTTPS)) {
            pairs.add(new Pair(Place.internet(), balancer, port));
        }
        wish(Wish.of(Place.internet(), balancer, HTTP, intent.origins().element()));
        if (intent.certificateArn().isPresent()) {
            wish(Wish.of(Place.internet(), balancer, HTTPS, intent.origins().of("https")));
        }
    }

    private void service(Service service, Intent intent) {
        Place place = Place.service(service.name());
        origins.put(place, service.origins().element());
        if (intent.network().natGateways() > 0) {
            wish(Wish.of(place, Place.internet(), HTTPS, intent.origins().of("natGateways")));
            wish(Wish.of(place, Place.systemsManager(), HTTPS, intent.origins().of("natGateways")));
        }
        for (Mention caller : service.callers()) {
            wish(Wish.of(Place.service(caller.name()), place, service.port(), caller.origin()));
        }
        for (Path path : Serving.paths(service)) {
            paths.add(service.name() + " " + path.pattern());
            pairs.add(new Pair(Place.loadBalancer(), place, service.port()));
            wishes.add(new Wish(
                    Place.internet(),
                    place,
                    service.port(),
                    Optional.of(path.pattern()),
                    Optional.empty(),
                    path.origin()));
        }
    }

    private void database(Database database) {
        Place place = Place.database(database.name());
        origins.put(place, database.origins().element());
        for (Mention accessor : database.accessors()) {
            wish(Wish.of(Place.service(accessor.name()), place, database.port(), accessor.origin()));
        }
        for (Mention open : database.openTo()) {
            Cidr block = Cidr.parse(open.name());
            openings.add(new Opening(place, block));
            wishes.add(new Wish(
                    Place.internet(), place, database.port(), Optional.empty(), Optional.of(block), open.origin()));
        }
    }

    private void bucket(Bucket bucket) {
        for (Mention reader : bucket.readers()) {
            wish(Wish.of(Place.service(reader.name()), Place.s3(), HTTPS, reader.origin()));
        }
        for (Mention writer : bucket.writers()) {
            wish(Wish.of(Place.service(writer.name()), Place.s3(), HTTPS, writer.origin()));
        }
    }

    private void wish(Wish wish) {
        wishes.add(wish);
        pairs.add(new Pair(wish.from(), wish.to(), wish.port()));
    }
}
