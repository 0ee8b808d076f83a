package dev.landform.fake;

import dev.landform.fake.world.Settings;
import dev.landform.permission.Policy;
import dev.landform.provider.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Collects what a {@link FakeCloud} is like. Not thread-safe; may be used again after {@link #build()}. */
public final class FakeCloudBuilder {

    private static final String SEOUL = "ap-northeast-2";
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final SortedMap<String, SortedSet<String>> offerings = new TreeMap<>();
    private final SortedMap<String, Integer> quotas = new TreeMap<>();
    private InstantSource clock = InstantSource.fixed(START);
    private long seed = 1;
    private String region = "";
    private SortedSet<String> zones = new TreeSet<>();
    private Duration lag = Duration.ZERO;
    private Optional<List<Policy>> allowed = Optional.empty();
    private Function<Call, Duration> latency =
            call -> call.step().type().timing().call();
    private FaultScript script = FaultScript.none();

    FakeCloudBuilder() {
        region(SEOUL);
    }

    /** Sets what tells the time; without this it stands still at midnight on 1 January 2030. */
    public FakeCloudBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Sets what ids are derived from; 1 without this. */
    public FakeCloudBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * Sets the region, its zones and offerings: {@code ap-northeast-2}, which is the default, as it really is, with
     * zones a to d; any other with zones a to c that offer everything.
     */
    public FakeCloudBuilder region(String name) {
        boolean seoul = name.equals(SEOUL);
        region = name;
        zones = zonesOf(name, seoul ? List.of("a", "b", "c", "d") : List.of("a", "b", "c"));
        offerings.clear();
        if (seoul) {
            offerings.put("t2.micro", sorted(SEOUL + "a", SEOUL + "c"));
            offerings.put("t2.small", sorted(SEOUL + "a", SEOUL + "c"));
        }
        return this;
    }

    /** Sets the region's zones by their full names. */
    public FakeCloudBuilder zones(String... names) {
        zones = sorted(names);
        return this;
    }

    /**
     * Says that an instance type is offered in those zones only; without zones, nowhere. Types of which nothing is
     * said are offered everywhere; {@code t2.micro} and {@code t2.small} only in {@code ap-northeast-2a} and {@code c}.
     */
    public FakeCloudBuilder offering(String instanceType, String... inZones) {
        offerings.put(instanceType, sorted(inZones));
        return this;
    }

    /** Sets how many objects of a type there may be, in the region or below one parent, as AWS counts them. */
    public FakeCloudBuilder quota(String type, int most) {
        quotas.put(type, most);
        return this;
    }

    /**
     * Lets reads stay behind: for that time what was created is not found, by observation and by references to it, and
     * what is gone is found still. Zero without this.
     */
    public FakeCloudBuilder consistencyLag(Duration duration) {
        lag = duration;
        return this;
    }

    /**
     * Sets what the caller may do: what none of the policies allows is denied. Everything is allowed without this.
     *
     * @see FakeCloud#allow
     */
    public FakeCloudBuilder allowing(List<Policy> policies) {
        allowed = Optional.of(List.copyOf(policies));
        return this;
    }

    /** Sets how long a call takes, which only {@link FakeCloud#latency} reports; by default as its type's timing says. */
    public FakeCloudBuilder latency(Function<Call, Duration> function) {
        latency = function;
        return this;
    }

    /** Sets what goes wrong; nothing without this. */
    public FakeCloudBuilder faults(FaultScript faults) {
        script = faults;
        return this;
    }

    /** Returns a new, empty cloud. */
    public FakeCloud build() {
        return new FakeCloud(this);
    }

    Settings settings() {
        return new Settings(
                clock,
                seed,
                region,
                Collections.unmodifiableSortedSet(new TreeSet<>(zones)),
                Collections.unmodifiableSortedMap(new TreeMap<>(offerings)),
                Collections.unmodifiableSortedMap(new TreeMap<>(quotas)),
                lag);
    }

    Optional<List<Policy>> allowed() {
        return allowed;
    }

    Function<Call, Duration> latency() {
        return latency;
    }

    FaultScript script() {
        return script;
    }

    private static SortedSet<String> zonesOf(String region, List<String> letters) {
        SortedSet<String> names = new TreeSet<>();
        letters.forEach(letter -> names.add(region + letter));
        return names;
    }

    private static SortedSet<String> sorted(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
