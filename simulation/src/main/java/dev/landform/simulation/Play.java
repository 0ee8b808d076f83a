package dev.landform.simulation;

import dev.landform.fake.FakeInstance;
import java.util.List;
import java.util.SortedMap;

/** One service on the stage: its requests, its instances, its scaling. */
final class Play {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Stage stage;
    private final String group;
    private final Load load;
    private final String service;
    private final Arrivals arrivals;
    private final Fleet fleet;
    private final Tracking tracking;
    private int desired;

    Play(Stage stage, GroupFacts facts, Load load, Arrivals arrivals, Fleet fleet, Tracking tracking) {
        this.stage = stage;
        this.group = stage.group(facts);
        this.load = load;
        this.service = facts.service();
        this.arrivals = arrivals;
        this.fleet = fleet;
        this.tracking = tracking;
        this.desired = facts.group().desired();
    }

    /** Lets a second pass, at whose beginning the cloud has those instances. */
    void second(long second, SortedMap<String, List<FakeInstance>> instances) {
        fleet.observe(instances.getOrDefault(group, List.of()), second);
        if (second == 0) {
            fleet.settle();
        }
        fleet.work(second, arrivals.next(load.perSecond(service, second)));
    }

    /** Ends the minute that ends with that second, and scales; the clock shows the next second. */
    void endOfMinute(long second) {
        Minute minute = fleet.close(second, desired);
        tracking.decide(minute, fleet.strength(second, desired)).ifPresent(size -> {
            stage.scale(group, size);
            desired = size;
        });
    }

    ServiceRun run() {
        return fleet.run(tracking.events());
    }

    static boolean endsMinute(long second) {
        return (second + 1) % SECONDS_PER_MINUTE == 0;
    }
}
