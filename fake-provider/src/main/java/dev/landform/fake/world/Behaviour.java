package dev.landform.fake.world;

import dev.landform.preflight.Need;
import dev.landform.preflight.Place;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is special about one resource type. Every method does nothing, or the generic thing, unless a subclass says
 * otherwise; checks refuse by throwing a {@link ProviderException}.
 *
 * @param <R> the value class of the type
 */
public abstract class Behaviour<R extends Resource> {

    /** Stands where the id of something would that is not there. */
    protected static final String NOTHING = "none";

    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final ResourceType<R> type;

    /** Makes the behaviour of that type. */
    protected Behaviour(ResourceType<R> type) {
        this.type = type;
    }

    /** Returns the behaviour of a type that is not special. */
    static <R extends Resource> Behaviour<R> plain(ResourceType<R> type) {
        return new Behaviour<>(type) {};
    }

    /** Returns the type. */
    public final ResourceType<R> type() {
        return type;
    }

    /**
     * Returns what is there after the call that creates one. What differs from what is wanted takes more calls: the
     * {@linkplain #operations() operations}, made while it gets ready.
     */
    protected R begun(R wanted) {
        return wanted;
    }

    /** Returns whether those calls follow at once, in the same step. */
    protected boolean finishesAtOnce() {
        return false;
    }

    /** Returns what has an operation of its own to change it, in the order of the calls; the rest takes one call. */
    protected List<Operation<R>> operations() {
        return List.of();
    }

    /** Returns the operations that come before the one that deletes. */
    protected List<Operation<R>> farewell() {
        return List.of();
    }

    /** Refuses what AWS never accepts, when something is created or changed. Everything referred to exists. */
    protected void check(World world, R wanted) {}

    /** Refuses a name; its length is right, and no living object has it. */
    protected void checkName(World world, String name) {}

    /** Refuses what AWS does not accept when something is created. */
    protected void checkCreate(World world, R wanted) {}

    /** Does what else happens when an object comes into being. */
    protected void created(World world, FakeObject object, R resource) {}

    /** Refuses what AWS does not accept when something changes. */
    protected void checkUpdate(World world, FakeObject object, R before, R wanted) {}

    /** Returns what the attributes are after a change; a change leaves alone what this takes from before. */
    protected R merged(R before, R wanted) {
        return wanted;
    }

    /** Does what else happens when an object changes, and returns how long it takes to settle. */
    protected Duration updated(World world, FakeObject object, R before, R after, Duration settling) {
        return settling;
    }

    /** Takes off AWS's deletion protection. */
    protected R unprotected(R resource) {
        return resource;
    }

    /** Refuses what AWS does not accept when something is deleted. */
    protected void checkDelete(World world, FakeObject object, R resource, boolean keepLastCopy) {}

    /** Does what else happens when a deletion is accepted. */
    protected void deleted(World world, FakeObject object, R resource, boolean keepLastCopy) {}

    /** Returns how much of the quota is used where that resource would go. */
    protected long used(World world, R wanted, String per) {
        if (per.isEmpty()) {
            return world.all(type).size();
        }
        return type.attributes().stream()
                .filter(attribute -> attribute.name().equals(per))
                .mapToLong(attribute -> attribute.refs(wanted).stream()
                        .mapToLong(ref -> world.referrers(attribute, Reference.idOf(ref)))
                        .sum())
                .sum();
    }

    /** Returns how much of the quota is used where that need counts; empty if it does not count for the quota. */
    protected Optional<Stock> stock(World world, Need need, String per) {
        if (per.isEmpty()) {
            return need.isOf(type) ? Optional.of(new Stock("", world.all(type).size())) : Optional.empty();
        }
        return need.isOf(type, per)
                ? need.place().map(place -> new Stock(place.address().path(), below(world, place)))
                : Optional.empty();
    }

    private long below(World world, Place place) {
        return type.attributes().stream()
                .filter(attribute -> attribute.name().equals(place.attribute()))
                .mapToLong(attribute ->
                        place.id().map(id -> world.referrers(attribute, id)).orElse(0L))
                .sum();
    }

    /** Returns until when something deleted keeps a name that it may come back under. */
    protected Optional<Instant> keptUntil(World world, String name) {
        return Optional.empty();
    }

    /** Returns what an object that is not ready is doing. */
    protected Readiness.Pending progress(World world, FakeObject object) {
        Duration left = Duration.between(world.now(), object.readyAt());
        return new Readiness.Pending(object.readyAt().equals(Instant.MAX) ? AGAIN : left, "not ready yet");
    }

    /** Returns how long after its creation an object that is not ready is first asked about. */
    protected final Duration firstPoll(World world, FakeObject object) {
        Duration left = object.readyAt().equals(Instant.MAX)
                ? type.timing().ready()
                : Duration.between(world.now(), object.readyAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns a refusal for good. */
    protected static ProviderException invalid(String code, String message) {
        return Errors.invalid(code, message);
    }

    /** Returns a refusal for now. */
    protected static ProviderException busy(String code, String message) {
        return Errors.busy(code, message);
    }

    /** Returns a refusal because something is there already. */
    protected static ProviderException taken(String code, String message) {
        return new ProviderException(ErrorClass.ALREADY_THERE, code, message);
    }

    /** Refuses unless the condition holds. */
    protected static void require(boolean condition, String code, String message) {
        if (!condition) {
            throw invalid(code, message);
        }
    }

    /** Returns the physical id of a reference in a stored resource. */
    protected static String id(Ref<?> ref) {
        return Reference.idOf(ref);
    }
}
