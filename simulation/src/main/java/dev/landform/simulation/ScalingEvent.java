package dev.landform.simulation;

import java.time.Duration;

/**
 * A decision of a service's scaling. If both sizes are the same, more was wanted than the group may have; that is told
 * once, until the size changes.
 *
 * @param at when it was taken, since the start
 * @param from how many instances were wanted before
 * @param to how many are wanted now
 * @param why what was measured, and how the number follows from it
 */
public record ScalingEvent(Duration at, int from, int to, String why) {

    @Override
    public String toString() {
        return (from == to ? "stays at " + to : "scaled from " + from + " to " + to) + ": " + why;
    }
}
