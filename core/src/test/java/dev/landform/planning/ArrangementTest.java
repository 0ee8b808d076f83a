package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Cause;
import dev.landform.plan.Edge;
import dev.landform.plan.EdgeList;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import dev.landform.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final List<Step> STEPS = Situation.empty()
            .plan(Topology.vpc("shop").region("eu-west-1"))
            .steps()
            .subList(0, 3);

    @Test
    void ofTwoEdgesBetweenTwoStepsTheStricterStays() {
        Edge loose = new Edge(0, 1, Milestone.EXISTS, new Cause.Reference("vpc"));
        Edge strict = new Edge(0, 1, Milestone.READY, new Cause.Wish("it shall work"));

        assertThat(arranged(loose, strict)).containsExactly(strict);
        assertThat(arranged(strict, loose)).containsExactly(strict);
    }

    @Test
    void edgesAreInTheOrderOfTheStepsThatWait() {
        Edge first = edge(0, 1);
        Edge second = edge(0, 2);
        Edge third = edge(1, 2);

        assertThat(arranged(third, second, first)).containsExactly(first, second, third);
    }

    @Test
    void ofTwoEdgesThatAreAlikeTheFirstByItsReasonStaysWhicheverWasDrawnFirst() {
        Edge one = new Edge(0, 1, Milestone.READY, new Cause.Wish("one"));
        Edge other = new Edge(0, 1, Milestone.READY, new Cause.Wish("other"));

        assertThat(arranged(one, other)).isEqualTo(arranged(other, one)).containsExactly(one);
    }

    private static List<Edge> arranged(Edge... edges) {
        return Arrangement.of(STEPS, EdgeList.copyOf(List.of(edges)), new int[] {0, 1, 2})
                .edges();
    }

    private static Edge edge(int before, int after) {
        return new Edge(before, after, Milestone.READY, new Cause.Reference("vpc"));
    }
}
