package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsProxy;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Wire;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.RetryPolicy;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a run that gets into trouble was to do, and what must be there when it is done. Its name says all of it. */
final class Errand {

    private static final Map<String, List<Wire>> UNDISTURBED = new ConcurrentHashMap<>();

    private final String name;
    private final Optional<Topology> goal;

    private Errand(String name, Optional<Topology> goal) {
        this.name = name;
        this.goal = goal;
    }

    /** Returns the one of that name. */
    static Errand named(String name) {
        return switch (name) {
            case "create" -> new Errand(name, Optional.of(Reference.plain()));
            case "destroy" -> new Errand(name, Optional.empty());
            default -> {
                Changes changes = Changes.of(Long.parseLong(name.replaceAll("change ([0-9]+).*", "$1")));
                yield new Errand(name, Optional.of(Reference.with(changes::change)));
            }
        };
    }

    /** Returns the names of one to create, one to change, and one to destroy. */
    static Stream<String> names(long seed) {
        return Stream.of("create", "change " + seed + " (" + Changes.of(seed) + ")", "destroy");
    }

    /** Opens an account in which it remains to be done. */
    AwsWorld open() {
        if (isCreation()) {
            return AwsWorld.open();
        }
        AwsWorld world = Runs.created();
        Keepsake.leave(world.sdk());
        return world;
    }

    /** Plans what is left of it. */
    Plan plan(Landform landform) {
        Landform ruthless = landform.planning(PlanOptions.deletingData());
        return goal.map(ruthless::plan).orElseGet(() -> ruthless.planDestroy("tryiton", AwsWorld.REGION));
    }

    /** Plans it, begins the trouble, does what can be done without trying anything twice, and returns whether that was all. */
    boolean attempt(AwsWorld world, Consumer<AwsProxy> trouble) {
        Landform once = world.landform().executing(Executor.on(world.provider()).retries(RetryPolicy.none()));
        Plan plan = plan(once);
        trouble.accept(world.proxy());
        return Runs.cutOff(world, once, plan).filter(Outcome::succeeded).isPresent();
    }

    /** Does what is left of it, after a run that did not get there. */
    void finish(AwsWorld world) {
        Landform landform = world.landform();
        Runs.apply(landform, plan(landform));
        isDone(world);
    }

    /** It is done, and no more than that. */
    void isDone(AwsWorld world) {
        if (goal.isPresent()) {
            Runs.isExactlyOneOfEverything(world, goal.get());
            if (!isCreation()) {
                Keepsake.isKept(world.sdk());
            }
        } else {
            assertThat(Inventory.of(world.sdk()).counts()).isEmpty();
        }
    }

    /** Returns what is on the wire while it is done and nothing goes wrong. */
    List<Wire> undisturbed() {
        if (isCreation()) {
            return Runs.creation();
        }
        return UNDISTURBED.computeIfAbsent(name, key -> {
            try (AwsWorld world = open()) {
                Landform landform = world.landform();
                Plan plan = plan(landform);
                world.proxy().forget();
                Runs.apply(landform, plan);
                return world.proxy().requests();
            }
        });
    }

    private boolean isCreation() {
        return name.equals("create");
    }

    @Override
    public String toString() {
        return name;
    }
}
