package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoTest {

    private static final Captured DEMO = Captured.run();

    @Test
    void endsWithAnEmptyCloud() {
        assertThat(DEMO.err()).isEmpty();
        assertThat(DEMO.code()).isZero();
        assertThat(DEMO.out()).contains("\nThe cloud is empty.\n");
        assertThat(DEMO.lastLine()).isEqualTo("Plan: 0 to create, 0 to update, 0 to replace, 0 to delete.");
    }

    @Test
    void goesThroughTheWholeLife() {
        assertThat(DEMO.out())
                .containsSubsequence(
                        "\nPlan: 67 to create, 0 to update, 0 to replace, 0 to delete.\n",
                        "created service/spring/auto-scaling-group",
                        "\nDone: 67 of 67 steps in 10 min ",
                        "Nothing is to be done",
                        "\nPlan: 0 to create, 0 to update, 0 to replace, 0 to delete.\n",
                        "max: 2 -> 4\n",
                        "+ packages java-21-amazon-corretto-devel\n",
                        "\nPlan: 0 to create, 3 to update, 0 to replace, 0 to delete.\n",
                        "instances are new, 2 in service\n",
                        "updated service/spring/auto-scaling-group",
                        "\nPlan: 0 to create, 0 to update, 0 to replace, 60 to delete.\n",
                        "deleted network/vpc",
                        "\nDone: 60 of 60 steps in ");
    }

    @Test
    void fitsInto80Columns() {
        assertThat(DEMO.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void writesNoControlCharactersWhereNobodyCanSeeThem() {
        assertThat(DEMO.out().chars()).noneMatch(c -> c < ' ' && c != '\n');
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(Captured.run("demo")).isEqualTo(DEMO);
    }
}
