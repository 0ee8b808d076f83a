package dev.landform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.Tries;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever happens, in whatever order, no two runs count on the same lease at the same time. */
@AddLifecycleHook(Tries.class)
class LeaseProperties {

    record Move(int who, Rivals.Fate fate, int millis) {}

    /** Refusals, lost answers, deaths, and pauses of any length at any call. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void noTwoCountOnTheLease(
            @ForAll @IntRange(min = 2, max = 3) int number,
            @ForAll @IntRange(min = 0, max = 4) int renewals,
            @ForAll("moves") List<Move> moves)
            throws InterruptedException {
        play(new Rivals(number, renewals, Duration.ZERO), moves);
    }

    /** Reads that are behind by moments, as those of many copies are. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void notEvenIfReadsAreBehind(
            @ForAll @IntRange(min = 2, max = 3) int number,
            @ForAll @IntRange(min = 0, max = 4) int renewals,
            @ForAll @IntRange(min = 1, max = 8) int seconds,
            @ForAll("staleMoves") List<Move> moves)
            throws InterruptedException {
        play(new Rivals(number, renewals, Duration.ofSeconds(seconds)), moves);
    }

    private static void play(Rivals rivals, List<Move> moves) throws InterruptedException {
        try {
            for (Move move : moves) {
                rivals.step(move.who(), move.fate(), Duration.ofMillis(move.millis()));
                assertThat(rivals.believers()).hasSizeLessThanOrEqualTo(1);
            }
        } finally {
            rivals.crash();
        }
        assertThat(rivals.latecomer()).isInstanceOf(Leases.Attempt.Taken.class);
        Leases.Attempt.Taken again = (Leases.Attempt.Taken) rivals.latecomer();
        again.lease().release(true);
        assertThat(rivals.isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return moves(Rivals.Fate.REFUSED, Rivals.Fate.ANSWER_LOST);
    }

    @Provide
    Arbitrary<List<Move>> staleMoves() {
        return moves(Rivals.Fate.STALE, Rivals.Fate.STALE, Rivals.Fate.ANSWER_LOST);
    }

    private static Arbitrary<List<Move>> moves(Rivals.Fate... faults) {
        Arbitrary<Rivals.Fate> fate = Arbitraries.frequencyOf(
                Tuple.of(40, Arbitraries.just(Rivals.Fate.FINE)),
                Tuple.of(12, Arbitraries.of(faults)),
                Tuple.of(1, Arbitraries.just(Rivals.Fate.CRASH)));
        Arbitrary<Integer> millis = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.integers().between(0, 3000)),
                Tuple.of(6, Arbitraries.integers().between(10_000, 20_000)),
                Tuple.of(3, Arbitraries.integers().between(30_000, 50_000)),
                Tuple.of(2, Arbitraries.integers().between(60_000, 75_000)));
        return Combinators.combine(Arbitraries.integers().between(0, 5), fate, millis)
                .as(Move::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }
}
