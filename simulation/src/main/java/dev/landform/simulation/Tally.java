package dev.landform.simulation;

import java.util.OptionalDouble;

/** What adds up in a minute of one service. */
final class Tally {

    private long offered;
    private long served;
    private long lost;
    private long countedServed;
    private long countedSeconds;
    private double perTarget;
    private boolean targetCounted;
    private boolean targetSeen;

    void offer(long requests) {
        offered += requests;
    }

    void serve(long requests) {
        served += requests;
    }

    void lose(long requests) {
        lost += requests;
    }

    /** Takes a second of the instances that count: how many there are, and what they completed. */
    void cpu(long instances, long completed) {
        countedSeconds += instances;
        countedServed += completed;
    }

    /** Takes a second of the healthy instances that count: how many there are, and what they got. */
    void requests(long instances, long received) {
        targetSeen = true;
        if (instances > 0) {
            targetCounted = true;
            perTarget += (double) received / instances;
        }
    }

    long offered() {
        return offered;
    }

    long served() {
        return served;
    }

    long lost() {
        return lost;
    }

    /** Returns the average CPU use of what counts; none if nothing counted. */
    OptionalDouble cpu(ServiceModel model) {
        return countedSeconds == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(model.cpu(countedServed, countedSeconds));
    }

    /** Returns the requests of each target: zero without any instance, none if there were only some that do not count. */
    OptionalDouble perTarget() {
        return targetSeen && !targetCounted ? OptionalDouble.empty() : OptionalDouble.of(perTarget);
    }
}
