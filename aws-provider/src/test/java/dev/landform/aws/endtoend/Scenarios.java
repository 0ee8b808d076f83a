package dev.landform.aws.endtoend;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What happens to the reference topology: it is created, changed in some thirty ways, and destroyed. */
final class Scenarios {

    private Scenarios() {}

    /**
     * One of them.
     *
     * @param name what happens
     * @param before what is there; nothing if empty
     * @param after what shall be there; nothing if empty
     */
    record Scenario(String name, Optional<Consumer<Reference>> before, Optional<Consumer<Reference>> after) {

        /** Brings about what is there before. */
        void prepare(Landform landform) {
            before.ifPresent(change -> Runs.apply(landform, landform.plan(Reference.with(change))));
        }

        /** Plans what happens. */
        Plan plan(Landform landform) {
            return after.map(change -> landform.plan(Reference.with(change)))
                    .orElseGet(() -> landform.planDestroy("tryiton", AwsWorld.REGION));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scenario> all() {
        Consumer<Reference> plain = reference -> {};
        List<Scenario> all = new ArrayList<>();
        all.add(new Scenario("create", Optional.empty(), Optional.of(plain)));
        ChangeTest.changes()
                .map(Arguments::get)
                .forEach(change -> all.add(
                        new Scenario(String.valueOf(change[0]), Optional.of(plain), Optional.of(change(change[1])))));
        all.add(new Scenario("destroy", Optional.of(plain), Optional.empty()));
        return all.stream();
    }

    /** Returns three that follow each other: creation, a change, destruction. */
    static List<Scenario> life() {
        List<String> names = List.of("create", "tags", "destroy");
        return all().filter(scenario -> names.contains(scenario.name())).toList();
    }

    @SuppressWarnings("unchecked") // the second argument of each change
    private static Consumer<Reference> change(Object argument) {
        return (Consumer<Reference>) argument;
    }
}
