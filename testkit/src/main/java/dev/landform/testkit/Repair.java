package dev.landform.testkit;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Network;
import dev.landform.model.Path;
import dev.landform.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Takes back as little as possible of what was said, so that what remains is a valid topology. */
final class Repair {

    private static final String ARM = "t4g.";

    private Repair() {}

    /** Returns the intent without its mistakes. */
    static Intent of(Intent intent) {
        List<Service> services = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        intent.services().stream().filter(service -> names.add(service.name())).forEach(services::add);
        services.replaceAll(service -> machine(service.withCallers(known(service.callers(), names, service.name()))));
        paths(services);
        services.replaceAll(Repair::scaling);
        List<Database> databases = databases(intent.databases(), names);
        services.replaceAll(service -> awaiting(service, databases));
        return intent.withServices(services)
                .withDatabases(databases)
                .withBuckets(buckets(intent.buckets(), names))
                .withNetwork(network(intent, services));
    }

    /** Returns the intent, repaired, without what AWS could not change in what the earlier one has made. */
    static Intent after(Intent earlier, Intent intent) {
        List<Database> databases = new ArrayList<>(intent.databases());
        for (Database before : earlier.databases()) {
            databases.replaceAll(after -> after.name().equals(before.name()) ? grown(before, after) : after);
        }
        return of(intent.withName(earlier.name()).withRegion(earlier.region()).withDatabases(databases));
    }

    private static Database grown(Database before, Database after) {
        boolean shrinks = after.storage().gib() < before.storage().gib();
        return after.withSchema(before.schema())
                .withMasterUser(before.masterUser())
                .withVersion(before.version())
                .withStorage(shrinks ? before.storage() : after.storage());
    }

    private static List<Mention> known(List<Mention> mentions, Set<String> names, String self) {
        Set<String> seen = new HashSet<>();
        return mentions.stream()
                .filter(mention ->
                        names.contains(mention.name()) && !mention.name().equals(self) && seen.add(mention.name()))
                .toList();
    }

    private static Service machine(Service service) {
        if (service.gpu().isPresent()) {
            return service.withInstanceType(Optional.empty()).withImage(Optional.empty());
        }
        boolean armImage =
                service.image().filter(image -> image.name().contains("arm")).isPresent();
        boolean armType =
                service.instanceType().filter(type -> type.startsWith(ARM)).isPresent();
        if (armType && !armImage) {
            return service.withInstanceType(Optional.empty());
        }
        return armImage && !armType ? service.withImage(Optional.empty()) : service;
    }

    /** Each path and each priority belongs to one service; of those that would get everything, only the first does. */
    private static void paths(List<Service> services) {
        Set<String> patterns = new HashSet<>();
        Set<Integer> priorities = new HashSet<>();
        for (int i = 0; i < services.size(); i++) {
            Service service = services.get(i);
            List<Path> kept = new ArrayList<>();
            for (Path path : service.paths()) {
                if (patterns.add(path.pattern())) {
                    boolean free = path.priority().isEmpty()
                            || priorities.add(path.priority().getAsInt());
                    kept.add(free ? path : new Path(path.pattern(), OptionalInt.empty(), path.origin()));
                }
            }
            boolean nobodyCalls = kept.isEmpty() && service.callers().isEmpty();
            boolean everything = nobodyCalls && !service.worker() && patterns.add(Path.EVERYTHING);
            services.set(i, service.withPaths(kept).withWorker(nobodyCalls && !everything));
        }
    }

    private static Service scaling(Service service) {
        return isBalanced(service) ? service : service.withRequestTarget(Optional.empty());
    }

    private static Service awaiting(Service service, List<Database> databases) {
        boolean uses = databases.stream()
                .flatMap(database -> database.accessors().stream())
                .anyMatch(accessor -> accessor.name().equals(service.name()));
        return uses ? service : service.withAwaitsDatabase(Optional.empty());
    }

    private static boolean isBalanced(Service service) {
        return !service.paths().isEmpty() || (service.callers().isEmpty() && !service.worker());
    }

    private static List<Database> databases(List<Database> databases, Set<String> services) {
        Set<String> names = new HashSet<>();
        return databases.stream()
                .filter(database -> names.add(database.name()))
                .map(database -> database.withAccessors(known(database.accessors(), services, "")))
                .map(database -> database.managedSecret() ? database.withSecretName(Optional.empty()) : database)
                .toList();
    }

    private static List<Bucket> buckets(List<Bucket> buckets, Set<String> services) {
        Set<String> names = new HashSet<>();
        List<Bucket> kept = new ArrayList<>();
        for (Bucket bucket : buckets) {
            if (names.add(bucket.name())) {
                List<Mention> writers = known(bucket.writers(), services, "");
                SortedSet<String> others = new TreeSet<>(services);
                writers.forEach(writer -> others.remove(writer.name()));
                kept.add(bucket.withWriters(writers).withReaders(known(bucket.readers(), others, "")));
            }
        }
        return kept;
    }

    private static Network network(Intent intent, List<Service> services) {
        Network network = intent.network();
        boolean spread = services.stream().anyMatch(Repair::isBalanced)
                || !intent.databases().isEmpty();
        Network wide = spread && network.zones() < 2 ? network.withZoneCount(2) : network;
        int least = services.isEmpty() ? 0 : 1;
        return wide.withNatGateways(Math.max(least, Math.min(wide.zones(), wide.natGateways())));
    }
}
