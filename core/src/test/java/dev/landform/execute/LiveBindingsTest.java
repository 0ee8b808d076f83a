package dev.landform.execute;

import static dev.landform.execute.Plans.binding;
import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Binding;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.Address;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveBindingsTest {

    private static final Address A = Address.of("a");

    @Test
    void aReplacementTakesTheOldOnesPlaceAndKeepsItWhenTheOldOneGoes() {
        Plan plan = plan().create("a")
                .delete("a", "old")
                .ready("a", "-a")
                .bound("a", binding("old"))
                .build();

        assertThat(Script.exact().executor().run(plan).bindings()).isEqualTo(Map.of(A, binding("id-a")));
    }

    @Test
    void aReplacementThatDeletesFirstEndsWithTheNewOne() {
        Plans plans = plan().delete("a", "old");
        Plan plan =
                plans.create("a").ready("-a", "a").bound("a", binding("old")).build();

        assertThat(Script.exact().executor().run(plan).bindings()).isEqualTo(Map.of(A, binding("id-a")));
    }

    @Test
    void whatIsGoneIsGone() {
        Plan plan = plan().delete("a", "old").bound("a", binding("old")).build();

        assertThat(Script.exact().executor().run(plan).bindings()).isEmpty();
    }

    @Test
    void aSurplusResourceTakesNothingWithIt() {
        Plan plan = plan().delete("a", "surplus").bound("a", binding("kept")).build();

        assertThat(Script.exact().executor().run(plan).bindings()).isEqualTo(Map.of(A, binding("kept")));
    }

    @Test
    void whatCouldNotBeDeletedStillExists() {
        Script script = Script.exact().failing("delete a old", ErrorClass.PROTECTED, 1);

        assertThat(script.executor().run(plan().delete("a", "old").build()).bindings())
                .isEqualTo(Map.of(A, binding("old")));
    }

    @Test
    void anUpdateKeepsTheOutputsThatItDoesNotChange() {
        Plan plan = plan().update("a", "a-1")
                .bound("a", binding("a-1", "arn", "arn:a", "version", "1"))
                .build();
        LiveBindings bindings = new LiveBindings(plan);

        bindings.accept(new Event.Exists(Manual.START, 0, plan.steps().get(0), binding("a-1")));
        assertThat(bindings.find(A)).contains(binding("a-1", "arn", "arn:a"));

        bindings.accept(new Event.Ready(Manual.START, 0, plan.steps().get(0), binding("a-1", "version", "2")));
        assertThat(bindings.find(A)).contains(binding("a-1", "arn", "arn:a", "version", "2"));
    }

    @Test
    void aPollMayAddOutputs() {
        Plan plan = plan().create("a").build();
        LiveBindings bindings = new LiveBindings(plan);
        Binding later = binding("a-1", "arn", "arn:a");

        bindings.accept(new Event.Exists(Manual.START, 0, plan.steps().get(0), binding("a-1")));
        bindings.accept(new Event.Ready(Manual.START, 0, plan.steps().get(0), later));

        assertThat(bindings.existing(plan, List.of(new Result.NotStarted()))).isEqualTo(Map.of(A, later));
    }
}
