package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.permission.Occasion;
import dev.landform.permission.Permissions;
import dev.landform.permission.Policy;
import dev.landform.permission.Statement;
import dev.landform.plan.PlanOptions;
import dev.landform.testkit.Schedules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In memory, where action, ARN and tags all count: a plan works with its permissions, and without any statement not. */
class MemoryDenialTest {

    private static final int SOME = 3;

    static Stream<Scenarios.Scenario> scenarios() {
        return Scenarios.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void eachStatementIsNeeded(Scenarios.Scenario scenario) {
        List<Statement> statements = new Run(scenario).permissions().statements();
        assertThat(new Run(scenario).as(statements)).isEqualTo(Trial.WORKED);
        for (Statement statement : drawn(scenario, statements)) {
            List<Statement> others = new ArrayList<>(statements);
            others.remove(statement);
            Trial without = new Run(scenario).as(others);
            if (statement.occasion() == Occasion.RECOVERY) {
                assertThat(without).as("without %s", statement).isEqualTo(Trial.WORKED);
            } else {
                assertThat(without).as("without %s", statement).isNotEqualTo(Trial.WORKED);
            }
        }
    }

    /** Of a change some, drawn by a fixed seed; all with {@code -Dlandform.removals=all}. */
    private static List<Statement> drawn(Scenarios.Scenario scenario, List<Statement> statements) {
        boolean all = "all".equals(System.getProperty("landform.removals"));
        if (all || scenario.before().isEmpty() || scenario.after().isEmpty()) {
            return statements;
        }
        List<Statement> drawn = new ArrayList<>(statements);
        Collections.shuffle(drawn, new Random(scenario.name().hashCode()));
        return drawn.subList(0, Math.min(SOME, drawn.size()));
    }

    /** A cloud of its own, prepared for a scenario. */
    private static final class Run {
        private final Scenarios.Scenario scenario;
        private final FakeCloud cloud;
        private final Landform landform;

        Run(Scenarios.Scenario scenario) {
            VirtualClock clock = VirtualClock.standard();
            this.scenario = scenario;
            this.cloud =
                    FakeCloud.builder().region(AwsWorld.REGION).clock(clock).build();
            this.landform = Landform.on(cloud.provider())
                    .planning(PlanOptions.deletingData())
                    .executing(Executor.on(cloud.provider()).time(Time.virtual(clock, Schedules.of(1))));
            scenario.prepare(landform);
        }

        Permissions permissions() {
            return Permissions.of(scenario.plan(landform));
        }

        Trial as(List<Statement> statements) {
            cloud.allow(List.of(new Policy(statements)));
            return Trial.of(cloud.provider(), landform, () -> scenario.plan(landform), List.of());
        }
    }
}
