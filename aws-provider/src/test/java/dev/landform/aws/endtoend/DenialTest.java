package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.Iam;
import dev.landform.check.Finding;
import dev.landform.permission.Occasion;
import dev.landform.permission.Permissions;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Over HTTP, to an endpoint that asks IAM before each call: a plan works with the actions in its permissions, and without
 * any of those that every run asks for it does not. What was denied is then finished with those of the next plan.
 */
class DenialTest {

    private static final Logger LOG = LoggerFactory.getLogger(DenialTest.class);
    private static final Predicate<String> LOOKS =
            action -> action.matches("(?!secretsmanager:Get)[a-z0-9]+:(Describe|Get|List).*");

    /** Some of the actions, drawn by a fixed seed. */
    @Test
    void aLifeWorksWithItsPermissionsAndWithNothingLess() {
        Random random = new Random(1);
        try (Iam iam = new Iam()) {
            for (Scenarios.Scenario stage : Scenarios.life()) {
                Need need = new Need(iam, stage);
                List<String> without = new ArrayList<>(drawn(need, LOOKS, 2, random));
                without.addAll(drawn(need, LOOKS.negate(), 1, random));
                for (String action : without) {
                    Trial trial = need.without(iam, action);
                    assertThat(trial).as("%s without %s", stage, action).isNotEqualTo(Trial.WORKED);
                    if (!trial.changedNothing()) {
                        break; // what is done already asks for no other action any more
                    }
                }
                assertThat(need.finished(iam)).isEqualTo(Trial.WORKED);
            }
        }
    }

    private static List<String> drawn(Need need, Predicate<String> kind, int most, Random random) {
        List<String> drawn =
                new ArrayList<>(need.deniable().stream().filter(kind).sorted().toList());
        Collections.shuffle(drawn, random);
        return drawn.subList(0, most);
    }

    static Stream<Scenarios.Scenario> scenarios() {
        List<String> names = List.of(System.getProperty("landform.removals", "").split(","));
        return Scenarios.all().filter(scenario -> names.contains("all") || names.contains(scenario.name()));
    }

    /** Each of the actions of {@code all} scenarios, or of those that are named: minutes for each scenario. */
    @ParameterizedTest
    @MethodSource("scenarios")
    @EnabledIfSystemProperty(named = "landform.removals", matches = ".+")
    void eachActionIsNeeded(Scenarios.Scenario scenario) {
        Need need;
        try (Iam iam = prepared(scenario)) {
            need = new Need(iam, scenario);
            assertThat(need.finished(iam)).isEqualTo(Trial.WORKED);
        }
        List<String> wrong = new ArrayList<>();
        Iam iam = prepared(scenario);
        try {
            for (String action : need.deniable()) {
                Trial without = need.without(iam, action);
                LOG.warn("{} without {}: {}", scenario, action, without);
                if (without == Trial.WORKED) {
                    wrong.add("works without " + action);
                }
                if (without.changedNothing()) {
                    continue;
                }
                Trial after = need.finished(iam);
                if (after != Trial.WORKED) {
                    wrong.add("after it was denied " + action + ": " + after);
                }
                iam.close();
                iam = prepared(scenario);
            }
        } finally {
            iam.close();
        }
        assertThat(wrong)
                .as("%s of %d actions", scenario, need.deniable().size())
                .isEmpty();
    }

    private static Iam prepared(Scenarios.Scenario scenario) {
        Iam iam = new Iam();
        scenario.prepare(iam.world().landform().planning(PlanOptions.deletingData()));
        return iam;
    }

    /** What a scenario needs, as its plan says. */
    private static final class Need {
        private final Scenarios.Scenario scenario;
        private final SortedSet<String> actions;
        private final SortedSet<String> inEveryRun;
        private final List<Finding> unchecked;

        Need(Iam iam, Scenarios.Scenario scenario) {
            this.scenario = scenario;
            iam.allowEverything();
            Plan plan = plan(iam);
            Permissions permissions = Permissions.of(plan);
            this.unchecked = Trial.unchecked(plan);
            this.actions = permissions.actions();
            this.inEveryRun = permissions.actions(Occasion.EVERY_RUN);
            actions.addAll(Asked.OF_IMITATIONS);
        }

        /** Returns the actions that the endpoint asks for. */
        List<String> deniable() {
            return inEveryRun.stream()
                    .filter(Iam::canDeny)
                    .filter(action -> !Asked.NOT_OF_IMITATIONS.contains(action))
                    .filter(action -> !Asked.OF_FULL_BUCKETS.contains(action))
                    .toList();
        }

        Trial without(Iam iam, String action) {
            SortedSet<String> others = new TreeSet<>(actions);
            others.remove(action);
            return with(iam, others, unchecked);
        }

        /** Tries with all actions that the next plan needs, when some of it may be done already. */
        Trial finished(Iam iam) {
            Plan next = plan(iam);
            SortedSet<String> all = Permissions.of(next).actions();
            all.addAll(Asked.OF_IMITATIONS);
            return with(iam, all, Trial.unchecked(next));
        }

        private Plan plan(Iam iam) {
            return scenario.plan(iam.world().landform().planning(PlanOptions.deletingData()));
        }

        private Trial with(Iam iam, SortedSet<String> allowed, List<Finding> silence) {
            iam.allow(allowed);
            try {
                Landform user = iam.world().landform(iam.user()).planning(PlanOptions.deletingData());
                return Trial.of(iam.user(), user, () -> scenario.plan(user), silence);
            } finally {
                iam.allowEverything();
            }
        }
    }
}
