package dev.landform.fake.world;

import dev.landform.plan.Binding;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceTypes;
import dev.landform.resource.Resources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One look at everything: a call for each operation that lists, however much there is. */
final class Sweep {

    private final World world;
    private final Set<Address> given = new TreeSet<>();
    private final SortedMap<String, FakeObject> index = new TreeMap<>();

    Sweep(World world) {
        this.world = world;
    }

    Snapshot observe(Observation observation) {
        List<FakeObject> all = world.store().allWithGhosts();
        all.forEach(object -> index.putIfAbsent(object.type().name() + " " + object.id(), object));
        Set<String> operations = new TreeSet<>();
        ResourceTypes.all().forEach(type -> operations.add(Catalog.of(type).describe()));
        all.forEach(object -> operations.add(Catalog.of(object.type()).describe()));
        operations.forEach(world::ask);
        List<Observed> found = new ArrayList<>();
        for (FakeObject object : all) {
            if (object.isVisible(world.now(), world.horizon())) {
                owned(object, observation.topology()).ifPresent(found::add);
            }
        }
        return new Snapshot(observation.topology(), observation.region(), found, facts(observation.instanceTypes()));
    }

    /** Returns the object if the topology owns it; what has no tags belongs to whom its parent belongs to. */
    private Optional<Observed> owned(FakeObject object, String topology) {
        if (!object.type().isKeyed()) {
            return object.topology().equals(topology) ? Optional.of(seen(object)) : Optional.empty();
        }
        return parent(object)
                .filter(parent -> parent.topology().equals(topology) && parent.isVisible(world.now(), world.horizon()))
                .map(parent -> below(parent.resource().address(), seen(object)));
    }

    private Observed seen(FakeObject object) {
        return object.past(world.now()).orElseGet(() -> present(object));
    }

    private Observed present(FakeObject object) {
        Instant horizon = world.horizon();
        Condition condition = object.condition(horizon) == Condition.DELETING || !object.isDeleting()
                ? object.condition(world.now())
                : Condition.ACTIVE;
        Binding binding = object.binding(world.now());
        return new Observed(object.resource(), binding, condition);
    }

    private Observed below(Address parent, Observed observed) {
        String base = observed.resource().type() + "/" + sanitized(observed.id());
        Address address = parent.child(base);
        for (int i = 2; !given.add(address); i++) {
            address = parent.child(base + "-" + i);
        }
        return new Observed(Resources.at(address, observed.resource()), observed.binding(), observed.condition());
    }

    private Optional<FakeObject> parent(FakeObject object) {
        Attribute<?> parent = object.type().naturalKey().stream()
                .filter(attribute -> attribute.target().isPresent())
                .findFirst()
                .orElseThrow();
        Ref<?> ref = parent.refs(object.resource()).get(0);
        return Optional.ofNullable(index.get(parent.target().orElseThrow().name() + " " + Reference.idOf(ref)));
    }

    private static String sanitized(String id) {
        StringBuilder clean = new StringBuilder();
        for (char c : id.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
            clean.append(allowed ? c : '-');
        }
        return clean.toString();
    }

    private Facts facts(SortedSet<String> instanceTypes) {
        world.ask("GetCallerIdentity");
        world.ask("DescribeAvailabilityZones");
        if (!instanceTypes.isEmpty()) {
            world.ask("DescribeInstanceTypeOfferings");
        }
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        for (String zone : world.settings().zones()) {
            NavigableSet<String> offered = new TreeSet<>();
            instanceTypes.stream()
                    .filter(type -> world.settings().offers(zone, type))
                    .forEach(offered::add);
            zones.put(zone, offered);
        }
        return new Facts(Settings.ACCOUNT, zones);
    }
}
