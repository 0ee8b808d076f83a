package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.Outcome;
import dev.landform.execute.Result;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeInstance;
import dev.landform.plan.Await;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What has to be true of a second run, and of the world after it. */
final class Mending {

    private Mending() {}

    /** Fails if the second plan touches what the first run saw the end of, other than to clean up. */
    static void doesNothingTwice(Plan first, Outcome outcome, Plan second) {
        Set<String> open = new TreeSet<>();
        for (int i = 0; i < first.steps().size(); i++) {
            if (!(outcome.result(i) instanceof Result.Done)) {
                open.add(first.steps().get(i).address().path());
            }
        }
        List<String> again = second.steps().stream()
                .filter(step -> !open.contains(step.address().path()))
                .filter(step -> !(step.reason() instanceof Reason.Surplus || step.reason() instanceof Reason.Broken))
                .map(Step::key)
                .toList();
        assertThat(again).as("done a second time").isEmpty();
    }

    /** Fails if a run took more than one call for each step. */
    static void tookNoMoreThan(Plan plan, Outcome outcome) {
        long calls =
                plan.steps().stream().filter(step -> !(step instanceof Await)).count();
        assertThat(outcome.counts().calls()).as("calls of the second run").isEqualTo((int) calls);
        assertThat(outcome.counts().retries()).as("retries of the second run").isZero();
    }

    /** Fails unless the world is as if nothing had ever gone wrong. */
    static void isAsIfNothingHadHappened(ResourceGraph wanted, FakeCloud cloud) {
        Reality.isExactly(wanted, cloud);
        assertThat(cloud.objects()).hasSize(wanted.size());
        assertThat(cloud.violations()).isEmpty();
        int machines = 0;
        for (var object : cloud.objects()) {
            if (object.resource() instanceof AutoScalingGroup group) {
                assertThat(cloud.instances(object.id()).stream()
                                .filter(instance -> instance.state() == FakeInstance.State.HEALTHY))
                        .as("machines of " + object.address())
                        .hasSize(group.desired());
                machines += group.desired();
            }
        }
        assertThat(cloud.instances().stream().filter(instance -> instance.state() == FakeInstance.State.HEALTHY))
                .hasSize(machines);
    }
}
