package dev.landform.execute;

import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.Milestone;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small plan, how long its steps take, what goes wrong, and how it is run. */
record Scenario(List<Behaviour> behaviours, List<Link> links, int callsMax, long seed, Duration hint) {

    enum Fate {
        FINE,
        RETRIED,
        POLL_RETRIED,
        DENIED,
        POLL_FAILS,
        BUG
    }

    record Behaviour(long callMillis, long settleMillis, Fate fate) {}

    record Link(int from, int to, Milestone awaits) {}

    static Arbitrary<Scenario> any(Fate... fates) {
        Arbitrary<Behaviour> behaviour = Combinators.combine(
                        Arbitraries.longs().between(1, 3000),
                        Arbitraries.oneOf(
                                Arbitraries.just(0L), Arbitraries.longs().between(1, 60_000)),
                        Arbitraries.of(fates))
                .as(Behaviour::new);
        Arbitrary<Link> link = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(Milestone.class))
                .as(Link::new);
        return Combinators.combine(
                        behaviour.list().ofMinSize(1).ofMaxSize(14),
                        link.list().ofMaxSize(30),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs(),
                        Arbitraries.of(0, 700, 5000).map(Duration::ofMillis))
                .as(Scenario::new)
                .withoutEdgeCases();
    }

    Plan plan() {
        Plans plans = Plans.plan();
        for (int i = 0; i < behaviours.size(); i++) {
            plans.create(Thing.of(
                    "t" + i, behaviours.get(i).callMillis(), behaviours.get(i).settleMillis()));
        }
        for (Link link : links) {
            int a = link.from() % behaviours.size();
            int b = link.to() % behaviours.size();
            if (a != b) {
                String before = "t" + Math.min(a, b);
                String after = "t" + Math.max(a, b);
                if (link.awaits() == Milestone.READY) {
                    plans.ready(before, after);
                } else {
                    plans.exists(before, after);
                }
            }
        }
        return plans.build();
    }

    Script script() {
        Script script = new Script(Duration.ofMillis(100), hint);
        for (int i = 0; i < behaviours.size(); i++) {
            String key = "create t" + i;
            switch (behaviours.get(i).fate()) {
                case FINE -> {}
                case RETRIED -> script.failing(key, ErrorClass.THROTTLED, 2);
                case POLL_RETRIED -> script.failingPolls(key, ErrorClass.UNAVAILABLE, 2);
                case DENIED -> script.failing(key, ErrorClass.DENIED, 1);
                case POLL_FAILS -> script.failingPolls(key, ErrorClass.INVALID, 1);
                case BUG -> script.bug(key);
            }
        }
        return script;
    }

    Executor executor(Script script) {
        return script.executor().concurrency(callsMax).seed(seed);
    }

    /** Returns the longest path, a poll's length included for everything that is not ready at once. */
    Duration criticalPath(Plan plan) {
        long[] starts = new long[behaviours.size()];
        long end = 0;
        for (int i = 0; i < starts.length; i++) {
            for (Edge edge : plan.edges()) {
                if (edge.after() == i) {
                    Behaviour before = behaviours.get(edge.before());
                    long reached = edge.awaits() == Milestone.READY ? total(before) : before.callMillis();
                    starts[i] = Math.max(starts[i], starts[edge.before()] + reached);
                }
            }
            end = Math.max(end, starts[i] + total(behaviours.get(i)));
        }
        return Duration.ofMillis(end);
    }

    private static long total(Behaviour behaviour) {
        long settling = behaviour.settleMillis();
        return behaviour.callMillis() + (settling == 0 ? 0 : settling + 100);
    }
}
