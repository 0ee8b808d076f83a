package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.reach.Place;
import dev.landform.reach.Reachability;
import dev.landform.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTextTest {

    private static final String LONG = "a-service-with-a-long-name";
    private static final Reachability REACHABILITY = Reachability.of(Topology.vpc("shop")
            .service(LONG)
            .service("another-service-of-the-shop")
            .calledBy(LONG)
            .build());

    @Test
    void longNamesFitInto80Columns() {
        String table = ReachText.of(REACHABILITY.path(
                Place.internet(), Place.service(LONG), Place.service("another-service-of-the-shop"), Place.s3()));
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(table).contains("a-service-wit...", "the answer to step 1").endsWith("\n");
        assertThat(ReachText.of(REACHABILITY.flows()).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aTableEndsWhereThePathDoes() {
        assertThat(ReachText.of(REACHABILITY.path(
                        Place.internet(),
                        Place.service(LONG),
                        Place.service("another-service-of-the-shop"),
                        Place.service(LONG))))
                .contains("STOPPED: another-service-of-the-shop -> " + LONG + ", port 8080", "Fix: Write")
                .doesNotContain("stateful");
    }

    @Test
    void nobodyReachingAnythingIsNoText() {
        assertThat(ReachText.of(List.of())).isEmpty();
    }
}
