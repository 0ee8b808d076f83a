package dev.landform.lease;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who holds a lease, in words for people.
 *
 * @param who who started the run, and on which machine, for example {@code ann on build-7}
 * @param process the number of its process there
 * @param since when it took the lease, by its own clock; only shown, and nothing is decided by it
 * @param run what tells this run from every other
 */
public record Holder(String who, long process, Instant since, String run) {

    /** Has every text on one line. */
    public Holder {
        who = oneLine(who);
        run = oneLine(run);
    }

    /**
     * Returns this process as the holder of a run's lease.
     *
     * @param since when the run begins
     * @param run what no other run of this process has
     */
    public static Holder here(LeaseTerms terms, Instant since, String run) {
        long process = ProcessHandle.current().pid();
        String machine = machine();
        String who = terms.name().orElseGet(() -> System.getProperty("user.name", "somebody") + " on " + machine);
        return new Holder(who, process, since, machine + " " + process + " " + run);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    /** Returns for example {@code ann on build-7, process 4711, since 2030-01-01T00:00:00Z}. */
    @Override
    public String toString() {
        return who + ", process " + process + ", since " + since.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Systems Manager takes no value with two braces in a row. */
    private static String oneLine(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}{}]+", " ").strip();
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
