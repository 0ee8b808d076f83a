package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.resource.Owner;
import java.util.ArrayList;
import java.util.List;

/**
 * What AWS has to allow for the lease that a run holds on its topology. The entries are parameters of Systems Manager
 * below a path of the topology's own, so their ARNs say enough and no tag has to: Service Authorization Reference, AWS
 * Systems Manager.
 */
public final class LeaseDemands {

    private static final String PARAMETER = "arn:{partition}:ssm:{region}:{account}:parameter";
    private static final String ENTRIES = "/*";

    private LeaseDemands() {}

    /** Returns what reading the entries takes. It is the path that is asked about, not what is below it. */
    public static List<Demand> ofReading(String topology) {
        return List.of(demand("ssm:GetParametersByPath", PARAMETER + path(topology), Occasion.EVERY_RUN));
    }

    /** Returns what creating an entry takes, which carries the topology's tag. */
    public static List<Demand> ofCreating(String topology) {
        List<Demand> demands = new ArrayList<>(ofRewriting(topology));
        demands.add(demand("ssm:AddTagsToResource", entries(topology), Occasion.IMPLIED));
        return demands;
    }

    /** Returns what writing an entry anew takes. */
    public static List<Demand> ofRewriting(String topology) {
        return List.of(demand("ssm:PutParameter", entries(topology), Occasion.EVERY_RUN));
    }

    /** Returns what deleting an entry takes. */
    public static List<Demand> ofDeleting(String topology) {
        return List.of(deleting(topology, Occasion.EVERY_RUN));
    }

    /**
     * Returns what making a plan and carrying it out takes: the lease is taken, which deletes the entry of the run before,
     * and given back, which leaves no entry where it leaves nothing else.
     */
    static List<Demand> of(Plan plan) {
        String topology = plan.topology();
        List<Demand> demands = new ArrayList<>(ofReading(topology));
        if (!plan.isEmpty()) {
            demands.addAll(ofCreating(topology));
            boolean deletes = plan.basis().mayHaveHadRun() || leavesNothing(plan);
            demands.add(deleting(topology, deletes ? Occasion.EVERY_RUN : Occasion.RECOVERY));
        }
        return demands;
    }

    /** Returns whether an ARN is one of those that are asked about here. */
    static boolean isAbout(String arn) {
        return arn.contains(":parameter" + path(""));
    }

    private static boolean leavesNothing(Plan plan) {
        return plan.bindings().isEmpty() && plan.steps().stream().allMatch(Delete.class::isInstance);
    }

    private static Demand deleting(String topology, Occasion occasion) {
        return demand("ssm:DeleteParameter", entries(topology), occasion);
    }

    private static Demand demand(String action, String arn, Occasion occasion) {
        return new Demand(action, new Target.Named(arn), occasion);
    }

    private static String entries(String topology) {
        return PARAMETER + path(topology) + ENTRIES;
    }

    private static String path(String topology) {
        return new Owner(topology).leasePath();
    }
}
