package dev.landform.execute;

import dev.landform.lease.Holder;
import dev.landform.lease.LeaseTerms;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/** Says who this process is, to whoever finds its lease. */
final class Identity {

    private Identity() {}

    /**
     * Returns the holder of a run's lease.
     *
     * @param since when the run begins
     * @param run what no other run of this process has
     */
    static Holder of(LeaseTerms terms, Instant since, String run) {
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
}
