package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.plan.Cause;
import dev.landform.plan.Edge;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** Steps that wait for each other, by edges drawn by hand. */
class CyclesTest {

    private static final Cause HARD = new Cause.Reference("vpc");
    private static final Cause WISH = new Cause.Wish("it would be good");

    private final Escalations escalations = new Escalations();

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    /** One of two wishes leads back; that is no reason to refuse the other, whichever was drawn first. */
    @Test
    void onlyTheWishIsRefusedThatClosesACircle() {
        Edge back = new Edge(2, 0, Milestone.READY, WISH);
        Edge ahead = new Edge(0, 2, Milestone.READY, WISH);

        for (Edge[] wishes : new Edge[][] {{back, ahead}, {ahead, back}}) {
            Drafting draft = Situation.empty().draft(shop());
            hard(draft, 0, 1);
            hard(draft, 1, 2);
            for (Edge wish : wishes) {
                draft.edges().add(wish.before(), wish.after(), wish.awaits(), wish.cause());
            }

            assertThat(Cycles.order(draft, escalations)).isPresent();
            assertThat(draft.edges().all().stream().toList())
                    .containsExactlyInAnyOrder(
                            new Edge(0, 1, Milestone.READY, HARD), new Edge(1, 2, Milestone.READY, HARD), ahead);
        }
    }

    @Test
    void ofChangesThatNeedEachOthersPlaceTheFirstByAddressMakesRoom() {
        Drafting draft = swapping();
        hard(draft, update(draft, "b"), update(draft, "a"));
        hard(draft, update(draft, "a"), update(draft, "b"));

        assertThat(Cycles.order(draft, escalations)).isEmpty();
        assertThat(escalations.why(rule("a"))).contains(rule("b") + " takes its place, and it takes another's");
        assertThat(escalations.deleteFirst(rule("b"))).isFalse();
    }

    /** What is only created holds no place that it could give up. */
    @Test
    void onlyAChangeMakesRoom() {
        Drafting draft = swapping();
        int created = draft.steps().first(Address.of("bucket/images")).orElseThrow();
        hard(draft, created, update(draft, "a"));
        hard(draft, update(draft, "a"), update(draft, "b"));
        hard(draft, update(draft, "b"), created);

        assertThat(Cycles.order(draft, escalations)).isEmpty();
        assertThat(escalations.why(rule("a"))).isPresent();
    }

    @Test
    void whatIsInTheWayOfADeletionIsDeletedFirstAsWell() {
        Drafting draft = Situation.of(shop().bucket("old").service("web").route("/a", 10))
                .draft(shop().service("web").route("/a", 20));
        int deletion = draft.steps()
                .deletion(draft.world().all().stream()
                        .filter(one -> one.address().path().equals("bucket/old"))
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
        int update = draft.steps().first(Address.of("service/web/path/a")).orElseThrow();
        hard(draft, update, deletion);
        hard(draft, deletion, update);

        assertThat(Cycles.order(draft, escalations)).isEmpty();
        assertThat(escalations.why(Address.of("service/web/path/a")))
                .contains("bucket/old has to go before a new one can come");
    }

    @Test
    void aCircleInWhichNobodyCanGiveWayIsAMistakeOfTheEngineThatNamesIt() {
        Drafting draft = Situation.empty().draft(shop());
        hard(draft, 0, 1);
        hard(draft, 1, 2);
        hard(draft, 2, 1);

        assertThatThrownBy(() -> Cycles.order(draft, escalations))
                .isInstanceOf(AssertionError.class)
                .hasMessage("steps wait for each other and none can be made to give way: [%s -> %s, %s -> %s]"
                        .formatted(key(draft, 1), key(draft, 2), key(draft, 2), key(draft, 1)));
    }

    @Test
    void whoMadeRoomInVainIsNotAskedAgain() {
        Drafting draft = swapping();
        hard(draft, update(draft, "b"), update(draft, "a"));
        hard(draft, update(draft, "a"), update(draft, "b"));
        assertThat(Cycles.order(draft, escalations)).isEmpty();

        assertThatThrownBy(() -> Cycles.order(draft, escalations)).isInstanceOf(AssertionError.class);
    }

    private static Drafting swapping() {
        return Situation.of(shop().service("web").route("/a", 10).route("/b", 20))
                .draft(shop().bucket("images").service("web").route("/a", 11).route("/b", 21));
    }

    private static void hard(Drafting draft, int before, int after) {
        draft.edges().add(before, after, Milestone.READY, HARD);
    }

    private static int update(Drafting draft, String path) {
        return draft.steps().first(rule(path)).orElseThrow();
    }

    private static Address rule(String path) {
        return Address.of("service/web/path/" + path);
    }

    private static String key(Drafting draft, int step) {
        return draft.steps().get(step).key();
    }
}
