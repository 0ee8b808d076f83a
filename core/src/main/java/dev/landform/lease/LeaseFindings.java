package dev.landform.lease;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Origin;

/** What there is to say about leases. */
public final class LeaseFindings {

    /** The id of the finding that says that another run is at work. */
    public static final String HELD = "lease-held";

    /** The id of the finding that says that the caller may not hold a lease. */
    public static final String DENIED = "lease-denied";

    /** The id of the finding that says that the register does not answer as it should. */
    public static final String UNAVAILABLE = "lease-unavailable";

    private static final String PURPOSE =
            "Before its first change a run takes a lease on its topology, so that no other"
                    + " works on it at the same time.";

    private LeaseFindings() {}

    /** Says that another run is at work, so that this one cannot be. */
    public static Finding held(String topology, Standing standing) {
        return new Finding(
                Severity.ERROR,
                HELD,
                topology,
                Origin.UNKNOWN,
                "Another run is at work on " + topology + ": " + standing.holder() + ".",
                "Two runs at once would get in each other's way. Its lease expires in "
                        + Standing.seconds(standing.left()) + " unless it is renewed, as a run that lives does every "
                        + Standing.seconds(standing.duration().dividedBy(4)) + ".",
                "Wait until it has ended, and plan again; LeaseTerms.waiting(...), --wait on the command line, does"
                        + " that. If you know that it is dead and cannot wait, break its lease: Landform.breakLease(...),"
                        + " or the command unlock.");
    }

    /** Says that another run is at work while a plan is made. */
    public static Finding underWay(String topology, Standing standing) {
        return new Finding(
                Severity.WARNING,
                HELD,
                topology,
                Origin.UNKNOWN,
                "A run is at work on " + topology + ": " + standing.holder() + ".",
                "What it does from now on is not in this plan, which cannot be applied before that run has ended.",
                "Plan again when it has ended.");
    }

    /** Says why a lease cannot be taken. */
    public static Finding failed(String topology, ProviderException failure) {
        if (failure.errorClass() == ErrorClass.DENIED) {
            return new Finding(
                    Severity.ERROR,
                    DENIED,
                    topology,
                    Origin.UNKNOWN,
                    "You may not take a lease on " + topology + ": " + said(failure),
                    PURPOSE,
                    "Have it allowed: Permissions.of(plan), permissions on the command line, says what it takes, in the"
                            + " statements Leases. Or go without if you know that nobody else is at work:"
                            + " LeaseTerms.none(), --no-lease on the command line.");
        }
        return new Finding(
                Severity.ERROR,
                UNAVAILABLE,
                topology,
                Origin.UNKNOWN,
                "No lease can be taken on " + topology + ": " + said(failure),
                PURPOSE,
                "Apply again: whatever may have been written for this run expires by itself.");
    }

    private static String said(ProviderException failure) {
        String text = failure.code() + ", " + failure.getMessage();
        return text.endsWith(".") ? text : text + ".";
    }
}
