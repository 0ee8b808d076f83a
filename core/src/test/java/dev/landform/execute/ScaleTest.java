package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Cause;
import dev.landform.plan.Create;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import dev.landform.resource.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScaleTest {

    private static final int STEPS = 150_000;

    @Test
    @Timeout(60)
    void aHugePlanIsScheduledInSeconds() {
        Plan plan = huge();
        Outcome outcome = Script.exact().executor().run(plan);

        assertThat(outcome.succeeded()).isTrue();
        Duration least = outcome.counts().work().dividedBy(10);
        assertThat(outcome.took()).isBetween(least, least.plus(least.dividedBy(20)));
    }

    private static Plan huge() {
        SplittableRandom random = new SplittableRandom(42);
        List<Step> steps = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Cause cause = new Cause.Reference("target");
        for (int i = 0; i < STEPS; i++) {
            Thing thing = Thing.of("t" + i, "kind" + i % 25, 500 + random.nextInt(1000), i % 3 == 0 ? 30_000 : 0);
            steps.add(new Create(thing, Optional.empty(), new Reason.Missing(), false, Origin.UNKNOWN, ""));
            for (int e = 0; e < 4 && i > 0; e++) {
                int before = Math.max(0, i - 1 - random.nextInt(20_000));
                edges.add(new Edge(before, i, random.nextBoolean() ? Milestone.READY : Milestone.EXISTS, cause));
            }
        }
        return new Plan("huge", "eu-nowhere-1", steps, edges, new TreeMap<>(), List.of());
    }
}
