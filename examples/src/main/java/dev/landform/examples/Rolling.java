package dev.landform.examples;

import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeInstance;
import dev.landform.plan.Plan;
import dev.landform.plan.Update;
import dev.landform.render.Wrap;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Watches the instances of the groups that a plan changes while simulated time passes, and tells what they do. */
final class Rolling implements Consumer<Instant> {

    private static final Duration STEP = Duration.ofSeconds(10);

    private final FakeCloud cloud;
    private final VirtualClock clock;
    private final Consumer<Instant> pace;
    private final Consumer<String> out;
    private final Instant begun;
    private final Map<String, String> told = new LinkedHashMap<>();

    private Rolling(FakeCloud cloud, VirtualClock clock, Consumer<Instant> pace, Consumer<String> out) {
        this.cloud = cloud;
        this.clock = clock;
        this.pace = pace;
        this.out = out;
        this.begun = clock.instant();
    }

    /** Returns one that tells the pace of each instant before the clock moves there. */
    static Rolling of(Plan plan, FakeCloud cloud, VirtualClock clock, Consumer<Instant> pace, Consumer<String> out) {
        Rolling rolling = new Rolling(cloud, clock, pace, out);
        plan.steps().stream()
                .filter(Update.class::isInstance)
                .map(Update.class::cast)
                .filter(update -> update.resource() instanceof AutoScalingGroup)
                .forEach(update -> rolling.told.put(update.id(), rolling.state(update.id())));
        return rolling;
    }

    /** Moves the clock almost there in small steps, looking at the instances after each. */
    @Override
    public void accept(Instant to) {
        Instant next = clock.instant().plus(STEP);
        while (!told.isEmpty() && next.isBefore(to)) {
            pace.accept(next);
            clock.advanceTo(next);
            told.replaceAll(this::look);
            next = next.plus(STEP);
        }
        pace.accept(to);
    }

    private String look(String group, String before) {
        String state = state(group);
        if (!state.equals(before)) {
            Duration passed = Duration.between(begun, clock.instant());
            String line = String.format("%4d:%02d    %s", passed.toMinutes(), passed.toSecondsPart(), state);
            Wrap.text(line, Screen.WIDTH).lines().forEach(out);
        }
        return state;
    }

    private String state(String group) {
        List<FakeInstance> instances = cloud.instances(group);
        String newest = instances.stream()
                .map(FakeInstance::version)
                .max((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                .orElse("");
        long changed = instances.stream()
                .filter(instance -> instance.version().equals(newest))
                .count();
        long healthy = instances.stream()
                .filter(instance -> instance.state() == FakeInstance.State.HEALTHY)
                .count();
        return group + ": " + changed + " of " + instances.size() + " instances are new, " + healthy + " in service";
    }
}
