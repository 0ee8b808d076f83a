package dev.landform.testkit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What goes wrong in one run: an immutable value, so that a run can be repeated.
 *
 * @param faults the faults by the number of the call, or operation, that each happens to; the first is 1
 */
public record FaultSchedule(SortedMap<Integer, Fault> faults) {

    /**
     * Copies the faults.
     *
     * @throws IllegalArgumentException if a number is less than 1
     */
    public FaultSchedule {
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
        if (!faults.isEmpty() && faults.firstKey() < 1) {
            throw new IllegalArgumentException("calls are counted from 1, not from " + faults.firstKey());
        }
    }

    /** Returns the schedule of a run in which nothing goes wrong. */
    public static FaultSchedule quiet() {
        return new FaultSchedule(new TreeMap<>());
    }

    /** Returns this schedule with one more fault. */
    public FaultSchedule with(int number, Fault fault) {
        SortedMap<Integer, Fault> more = new TreeMap<>(faults);
        more.put(number, fault);
        return new FaultSchedule(more);
    }

    /** Returns the faults as a program would say them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("FaultSchedule.quiet()");
        faults.forEach((number, fault) -> text.append(".with(")
                .append(number)
                .append(", Fault.")
                .append(fault)
                .append(")"));
        return text.toString();
    }
}
