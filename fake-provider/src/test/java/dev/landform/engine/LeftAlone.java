package dev.landform.engine;

import dev.landform.execute.CallTimes;
import dev.landform.execute.Event;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.fake.FakeInstance;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.resource.Address;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.testkit.safety.Breach;
import dev.landform.testkit.safety.Breach.Rule;
import dev.landform.testkit.safety.Safety;
import dev.landform.testkit.safety.SafetyWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A run that ends at a cut, and a world that is left alone from then on: for hours nobody comes, and then one instance of
 * each group breaks.
 */
final class LeftAlone {

    private static final Duration HOURS = Duration.ofHours(3);
    private static final Duration RECOVERY = Duration.ofHours(1);

    private final Lab lab;
    private final Plan plan;
    private final Safety safety;
    private final SortedSet<Breach> breaches = new TreeSet<>();
    private final SortedSet<String> trouble = new TreeSet<>();

    LeftAlone(Lab lab, Plan plan, Safety safety) {
        this.lab = lab;
        this.plan = plan;
        this.safety = safety;
    }

    /**
     * What came of it.
     *
     * @param breaches which rules were broken
     * @param trouble what the cloud refused, did not get ready, or calls harmful
     */
    record Aftermath(SortedSet<Breach> breaches, SortedSet<String> trouble) {}

    /** Carries out a plan up to a cut and looks at what becomes of the world. */
    Aftermath after(Plan upToCut, CallTimes times) {
        int harmBefore = lab.cloud().violations().size();
        Instant begun = lab.clock().instant();
        SafetyWatch watch = new SafetyWatch(lab.cloud().provider(), safety);
        Outcome outcome = Executor.on(watch)
                .time(Time.virtual(lab.clock(), times))
                .listener(this::listen)
                .run(upToCut);
        outcome.unfinished()
                .keySet()
                .forEach(step ->
                        trouble.add("unfinished: " + upToCut.steps().get(step).key()));
        lab.pass(HOURS);
        watch.look(plan.topology(), plan.region());
        breaches.addAll(watch.breaches());
        all(begun, lab.clock().instant(), "was down to");
        breakOneOfEach();
        lab.pass(RECOVERY);
        all(lab.clock().instant(), lab.clock().instant(), "does not recover from");
        List<String> harm = lab.cloud().violations();
        harm.subList(harmBefore, harm.size())
                .forEach(text -> trouble.add("harm: " + text.substring(text.indexOf(' ') + 1)));
        return new Aftermath(breaches, trouble);
    }

    private void listen(Event event) {
        if (event instanceof Event.Retrying retrying) {
            trouble.add("refused: " + retrying.step().key() + " " + retrying.code());
        } else if (event instanceof Event.Failed failed) {
            trouble.add("failed: " + failed.step().key() + " " + failed.result().code());
        }
    }

    private void all(Instant from, Instant to, String what) {
        safety.leastHealthy().forEach((server, least) -> {
            int fewest = lab.cloud().fewestHealthy(plan.topology(), server, from, to);
            if (fewest < least) {
                breaches.add(new Breach(Rule.SERVICE, server + " " + what + " " + fewest + " healthy, of " + least));
            }
        });
    }

    private void breakOneOfEach() {
        SortedSet<Address> broken = new TreeSet<>(safety.leastHealthy().keySet());
        for (Observed group : lab.cloud().objects(plan.topology())) {
            if (group.resource().type().equals(AutoScalingGroup.TYPE) && broken.contains(group.address())) {
                lab.cloud().instances(group.id()).stream()
                        .filter(instance -> instance.state() == FakeInstance.State.HEALTHY)
                        .findFirst()
                        .ifPresent(instance -> lab.cloud().failInstance(instance.id()));
            }
        }
    }
}
