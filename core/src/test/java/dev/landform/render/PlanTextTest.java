package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What plans of each kind look like. The texts are in {@code src/test/resources/golden/plan}. */
class PlanTextTest {

    @Test
    void newResourcesShowWhatIsSalient() {
        golden("create", Applied.nothing(Shop.FIRST).plan(Shop.FIRST));
    }

    @Test
    void changesShowFieldByField() {
        golden("update", Applied.of(Shop.FIRST).plan(Shop.CHANGED));
    }

    @Test
    void whatIsReplacedIsOneEntryAndSoIsWhatIsSwitched() {
        Plan plan = Applied.of(Shop.FIRST).plan(Shop.OTHER_PORT);
        assertThat(plan.steps()).anyMatch(step -> step.verb().equals("prepare"));
        golden("replace", plan);
    }

    @Test
    void whatGoesSaysWhy() {
        golden("delete", Applied.of(Shop.FIRST).plan(Shop.WITHOUT_API));
    }

    @Test
    void dataIsNotDeletedWithoutAWord() {
        Plan refused = Applied.of(Shop.FIRST).plan(Shop.WITHOUT_DATA);
        assertThat(refused.isApplicable()).isFalse();
        golden("protected", refused);
        golden("data", Applied.of(Shop.FIRST).plan(Shop.WITHOUT_DATA, PlanOptions.deletingData()));
    }

    @Test
    void nothingToDoIsSaid() {
        golden("nothing", Applied.of(Shop.FIRST).plan(Shop.FIRST));
    }

    @Test
    void whatHasFailedAndWhatIsNotReadyIsSaid() {
        Plan plan = Applied.of(Shop.FIRST)
                .with(observed -> observed.resource() instanceof NatGateway
                        ? in(Observed.Condition.FAILED, observed)
                        : observed.resource() instanceof LoadBalancer
                                ? in(Observed.Condition.PENDING, observed)
                                : observed)
                .plan(Shop.FIRST);
        golden("unfinished", plan);
    }

    @Test
    void detailsListEveryAttribute() {
        Plan plan = Applied.nothing(Shop.FIRST).plan(Shop.FIRST);
        String text = PlanText.standard().details(true).of(plan);
        checkWidth(text, 80);
        assertThat(text).contains("\n      warmup: PT2M\n", "\n      name: shop-web-");
    }

    @Test
    void linesFitIntoWhateverWidth() {
        for (int width : List.of(60, 67, 80, 100, 132)) {
            String text = PlanText.standard()
                    .width(width)
                    .of(Applied.nothing(Shop.FIRST).plan(Shop.FIRST));
            checkWidth(text, width);
        }
    }

    @Test
    void withoutItsEscapesAColouredTextIsThePlainOne() {
        Plan plan = Applied.of(Shop.FIRST).plan(Shop.WITHOUT_API, PlanOptions.deletingData());
        String coloured = PlanText.standard().colour(true).of(plan);
        assertThat(coloured).contains("\u001b[31m-\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
                .isEqualTo(PlanText.standard().of(plan));
    }

    @Test
    void asciiIsAscii() {
        Plan plan = Applied.of(Shop.FIRST).plan(Shop.OTHER_PORT, PlanOptions.deletingData());
        assertThat(PlanText.standard().of(plan)).contains("  ± ");
        assertThat(PlanText.standard().ascii(true).of(plan)).isASCII().contains("  # ");
    }

    private static Observed in(Observed.Condition condition, Observed observed) {
        return new Observed(observed.resource(), observed.binding(), condition);
    }

    private static void golden(String name, Plan plan) {
        String text = PlanText.standard().of(plan);
        checkWidth(text, 80);
        assertThat(text).endsWith("\n" + plan.summary() + "\n");
        Golden.check(name, text);
    }

    private static void checkWidth(String text, int width) {
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }
}
