package dev.landform.permission;

import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.preflight.Questions;
import dev.landform.resource.Owner;
import dev.landform.resource.ResourceType;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Turns what a plan demands into patterns and conditions. */
final class Grants {

    private static final String REQUEST_TAG = "aws:RequestTag/" + Owner.TOPOLOGY_TAG;
    private static final String RESOURCE_TAG = "aws:ResourceTag/" + Owner.TOPOLOGY_TAG;

    /** S3 looks at a bucket's tags only if it was told to: Amazon S3 User Guide, "Using tags with S3 buckets". */
    private static final String S3 = "s3";

    /** Attaching and putting policies know no tags of the role; its ARN has the topology's path: Service Authorization. */
    private static final String IAM = "iam";

    /** Service Authorization Reference: the one action on a rule without a key for its tags. */
    private static final Set<String> WITHOUT_TAGS = Set.of("elasticloadbalancing:SetRulePriorities");

    private static final Pattern LOOKING = Pattern.compile("[a-z0-9]+:(Describe|Get|List).*");

    private final PlanLookup lookup;
    private final Owner owner;
    private final Arns arns;

    private Grants(Plan plan) {
        this.lookup = new PlanLookup(plan);
        this.owner = new Owner(plan.topology());
        this.arns = new Arns(owner, plan.region(), plan.basis().account(), lookup);
    }

    /** Returns what a plan needs, each once, and nothing that another one covers. */
    static SortedSet<Grant> of(Plan plan) {
        Grants grants = new Grants(plan);
        List<Demand> demands = new ArrayList<>(
                Demands.ofObserving(plan.topology(), grants.lookup.there(), grants.lookup.wants(LaunchTemplate.TYPE)));
        demands.addAll(LeaseDemands.of(plan));
        demands.addAll(Demands.ofInquiring(Questions.of(plan)));
        for (Step step : plan.steps()) {
            demands.addAll(Demands.of(step, grants.lookup));
        }
        SortedSet<Grant> all = new TreeSet<>();
        demands.forEach(demand -> all.add(grants.of(demand)));
        return minimal(all);
    }

    /** Returns the grants without those that another one covers; of two that cover each other both stay. */
    static SortedSet<Grant> minimal(SortedSet<Grant> all) {
        Covering covering = new Covering(all);
        SortedSet<Grant> minimal = new TreeSet<>(all);
        minimal.removeIf(covering::isCovered);
        return minimal;
    }

    private Grant of(Demand demand) {
        SortedMap<String, String> conditions = new TreeMap<>(demand.context());
        Target target = demand.target();
        if (target instanceof Target.Created created) {
            if (!demand.service().equals(S3) && !created.resource().type().isKeyed()) {
                conditions.put(REQUEST_TAG, owner.topology());
            }
        } else if (target instanceof Target.Existing existing && isTagged(demand, existing)) {
            conditions.put(RESOURCE_TAG, owner.topology());
        }
        return new Grant(demand.action(), arns.of(demand), conditions, demand.occasion());
    }

    /**
     * Whose a thing is shows only to those who may look. What this very plan creates is known by its name at once; by
     * its tag only where its id says nothing.
     */
    private boolean isTagged(Demand demand, Target.Existing existing) {
        ResourceType<?> type = existing.type();
        return !LOOKING.matcher(demand.action()).matches()
                && !demand.service().equals(S3)
                && !demand.service().equals(IAM)
                && !WITHOUT_TAGS.contains(demand.action())
                && (Arns.isById(type) || !lookup.isNew(type, existing.ref()));
    }
}
