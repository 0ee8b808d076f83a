package dev.landform.fake.world;

import dev.landform.permission.Demand;
import dev.landform.permission.Policy;
import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.Observation;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The whole state of a cloud, behind one lock. Time does not pass by itself: every access first catches up with the
 * clock, from wake-up to wake-up, so that what happens in between happens at its own instant.
 */
public final class World {

    private final Settings settings;
    private final Function<ResourceType<?>, Behaviour<?>> special;
    private final Store store = new Store(this::changed);
    private final Ids ids;
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableSet<Instant> wakeUps = new TreeSet<>();
    private final SortedMap<String, Integer> calls = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();
    private final LeaseEntries leases = new LeaseEntries();
    private List<Ongoing> ongoing = List.of();
    private Gate gate = Gate.OPEN;
    private Optional<List<Policy>> allowed = Optional.empty();
    private Instant now;

    /** Makes an empty world; types for which the function returns nothing special are plain. */
    public World(Settings settings, Function<ResourceType<?>, Optional<Behaviour<?>>> behaviours) {
        this.settings = settings;
        this.special = type -> behaviours.apply(type).orElseGet(() -> Behaviour.plain(type));
        this.ids = new Ids(settings);
        this.now = settings.clock().instant();
    }

    /** Becomes what another world is, in copies, which are returned by their originals. For a world without anything. */
    public Map<FakeObject, FakeObject> take(World other) {
        now = other.now;
        ids.take(other.ids);
        wakeUps.addAll(other.wakeUps);
        calls.putAll(other.calls);
        violations.addAll(other.violations);
        leases.take(other.leases);
        allowed = other.allowed;
        return store.take(other.store);
    }

    /** Says what goes on by itself. */
    public void run(Ongoing activity) {
        ongoing = List.of(activity);
    }

    /** Catches up with the clock, does that, and lets the consequences take place; one thread at a time. */
    public <T> T access(Supplier<T> action) {
        lock.lock();
        try {
            advance();
            try {
                return action.get();
            } finally {
                settle();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says what the caller may do. */
    public void allow(List<Policy> policies) {
        allowed = Optional.of(List.copyOf(policies));
    }

    /** Says that the caller may do everything. */
    public void allowEverything() {
        allowed = Optional.empty();
    }

    /** Carries out a step; within an {@link #access}. */
    public Receipt execute(Call call) {
        requireRegion(call.region());
        guard().ifPresent(guard -> guard.require(call));
        Step step = call.step();
        if (step instanceof Create create) {
            return new Creation(this, call, create).run(behaviour(step.type()));
        }
        if (step instanceof Update update) {
            return new Alteration(this, call, update).run(behaviour(step.type()));
        }
        if (step instanceof Delete delete) {
            return new Deletion(this, call, delete).run(behaviour(step.type()));
        }
        return new Poll(this).await((Await) step);
    }

    /** Answers whether a step is done; within an {@link #access}. */
    public Readiness poll(Call call, Receipt receipt) {
        requireRegion(call.region());
        return new Poll(this).poll(call, receipt);
    }

    /** Answers what there is; within an {@link #access}. */
    public Snapshot observe(Observation observation) {
        requireRegion(observation.region());
        guard().ifPresent(guard -> guard.require(observation));
        return new Sweep(this).observe(observation);
    }

    /** Answers what a plan depends on; within an {@link #access}. */
    public Answers inquire(Questions questions) {
        requireRegion(questions.region());
        return new Survey(this, guard()).answer(questions);
    }

    /** Refuses what a topology's run demands and is not allowed; within an {@link #access}. */
    public void require(String topology, List<Demand> demands) {
        guard().ifPresent(guard -> guard.require(topology, demands));
    }

    /** Returns the entries of the lease register; within an {@link #access}. */
    public LeaseEntries leases() {
        return leases;
    }

    /** Returns the instant that the world has come to. */
    public Instant now() {
        return now;
    }

    /** Returns what the cloud was built with. */
    public Settings settings() {
        return settings;
    }

    /** Returns the object of that type and id, if it exists. */
    public Optional<FakeObject> find(ResourceType<?> type, String id) {
        return store.find(type, id);
    }

    /** Returns the object that a stored reference means, if it exists. */
    public <R extends Resource> Optional<FakeObject> find(ResourceType<R> type, Ref<R> ref) {
        return store.find(type, Reference.idOf(ref));
    }

    /** Returns the attributes of the object that a checked reference means. */
    public <R extends Resource> R get(ResourceType<R> type, Ref<R> ref) {
        return find(type, ref).orElseThrow().as(type);
    }

    /** Returns all objects of a type, oldest first. */
    public List<FakeObject> all(ResourceType<?> type) {
        return store.all(type);
    }

    /** Returns all objects, by type. */
    public List<FakeObject> all() {
        return store.all();
    }

    /** Returns the objects of a type that refer to that object. */
    public List<FakeObject> holders(ResourceType<?> target, String id, ResourceType<?> type) {
        return store.holders(target, id, type);
    }

    /** Returns how many objects refer to that id in that attribute. */
    long referrers(Attribute<?> attribute, String id) {
        return attribute.target().stream()
                .flatMap(target -> store.referrers(target, id).stream())
                .filter(reference -> reference.attribute() == attribute)
                .count();
    }

    /** Lets the world settle at that instant, if it is still to come. */
    public void wakeAt(Instant instant) {
        if (instant.isAfter(now) && instant.isBefore(Instant.MAX)) {
            wakeUps.add(instant);
        }
    }

    /** Does that with everything that it calls passing the gate; within an {@link #access}. */
    public <T> T through(Gate newGate, Supplier<T> action) {
        Gate before = gate;
        gate = newGate;
        try {
            return action.get();
        } finally {
            gate = before;
        }
    }

    /** Calls an operation that does that. */
    <T> T operate(String operation, Supplier<T> effect) {
        Gate.Passage passage = gate.enter(operation);
        count(operation);
        Optional<Blindness> blindness = passage.unseen().map(lag -> new Blindness(this, lag));
        T result = effect.get();
        blindness.ifPresent(Blindness::strike);
        passage.leave();
        return result;
    }

    /** Calls an operation that changes nothing. */
    void ask(String operation) {
        operate(operation, () -> operation);
    }

    /** Counts a call of an operation. */
    public void count(String operation) {
        calls.merge(operation, 1, Integer::sum);
    }

    /** Records something that AWS lets happen, and that nobody should let happen. */
    public void violation(String what) {
        violations.add(now + " " + what);
    }

    /** Sets an object's attributes. */
    public void replace(FakeObject object, Resource resource) {
        store.replace(object, resource);
    }

    /** Changes an object as an outsider would, unchecked but with what follows from it. */
    public void tamper(FakeObject object, Resource resource) {
        tamper(behaviour(object.type()), object, resource);
    }

    private <R extends Resource> void tamper(Behaviour<R> behaviour, FakeObject object, Resource resource) {
        R before = object.as(behaviour.type());
        R after = behaviour.type().javaType().cast(resource);
        store.replace(object, after);
        behaviour.updated(this, object, before, after, Duration.ZERO);
    }

    /** Removes an object at once, with what goes with it, as an outsider would. */
    public void remove(FakeObject object) {
        Dependents.of(this, object).withIt().forEach(this::vanish);
        vanish(object);
        purge();
    }

    void vanish(FakeObject object) {
        object.vanish(now);
        store.expire(object);
    }

    /** Returns how often each operation was called. */
    public SortedMap<String, Integer> calls() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(calls));
    }

    /** Returns what was recorded as misuse. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Makes an id or another text with random parts from a template. */
    public String mint(String template) {
        return ids.fill(template, "");
    }

    String mint(String template, String name) {
        return ids.fill(template, name);
    }

    Store store() {
        return store;
    }

    Behaviour<?> behaviour(ResourceType<?> type) {
        return special.apply(type);
    }

    /** Returns the ids of the instances that use that subnet, security group or profile. */
    public List<String> users(ResourceType<?> type, String id) {
        return ongoing.stream().flatMap(one -> one.users(type, id).stream()).toList();
    }

    /** Returns the instant as of which reads see who exists. */
    Instant horizon() {
        return now.minus(settings.lag());
    }

    void purge() {
        store.purge(now, horizon());
    }

    private void advance() {
        Instant clock = settings.clock().instant();
        while (!wakeUps.isEmpty() && !wakeUps.first().isAfter(clock)) {
            now = wakeUps.first();
            wakeUps.remove(now);
            settle();
        }
        now = clock.isAfter(now) ? clock : now;
        purge();
    }

    private void settle() {
        purge();
        ongoing.forEach(Ongoing::settle);
    }

    private void changed(FakeObject object) {
        ongoing.forEach(one -> one.changed(object));
    }

    private Optional<Guard> guard() {
        return allowed.map(policies -> new Guard(this, policies));
    }

    private void requireRegion(String region) {
        if (!region.equals(settings.region())) {
            throw Errors.invalid("UnknownEndpoint", "this cloud is only " + settings.region() + ", not " + region);
        }
    }
}
