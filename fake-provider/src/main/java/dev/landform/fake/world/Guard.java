package dev.landform.fake.world;

import dev.landform.permission.Access;
import dev.landform.permission.Demand;
import dev.landform.permission.Demands;
import dev.landform.permission.Occasion;
import dev.landform.permission.Policy;
import dev.landform.permission.Target;
import dev.landform.preflight.Questions;
import dev.landform.preflight.Subject;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Observation;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Owner;
import dev.landform.resource.Ref;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks, as IAM would, whether the caller may do what he is about to do: each action on the ARN that the object really
 * has, with the tags that it really carries.
 */
final class Guard {

    /** AWS's code for what is not allowed. */
    static final String DENIED = "AccessDenied";

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "ec2:DescribeInstanceTypes", Subject.INSTANCE_TYPES,
            "ec2:DescribeImages", Subject.IMAGES,
            "ssm:GetParameter", Subject.IMAGES,
            "rds:DescribeOrderableDBInstanceOptions", Subject.DATABASES,
            "iam:ListRoles", Subject.NAMES,
            "s3:ListBucket", Subject.NAMES);

    private final World world;
    private final List<Policy> policies;

    Guard(World world, List<Policy> policies) {
        this.world = world;
        this.policies = policies;
    }

    /** Refuses a step of which not all is allowed. */
    void require(Call call) {
        Seen seen = Seen.by(world, call);
        Demands.of(call.step(), seen).forEach(demand -> require(demand, seen));
    }

    /** Refuses a look of which not all is allowed. */
    void require(Observation observation) {
        List<Target.Existing> there = world.all().stream()
                .filter(object -> object.topology().equals(observation.topology()))
                .map(object -> new Target.Existing(object.type(), Ref.physical(object.id())))
                .toList();
        boolean offers = !observation.instanceTypes().isEmpty();
        require(observation.topology(), Demands.ofObserving(observation.topology(), there, offers));
    }

    /** Refuses what needs no step and is not all allowed. */
    void require(String topology, List<Demand> demands) {
        Seen seen = Seen.by(world, topology);
        demands.forEach(demand -> require(demand, seen));
    }

    /** Returns the actions that it would take to answer and that are not allowed, with what they are about. */
    SortedMap<String, Subject> denied(Questions questions) {
        SortedMap<String, Subject> denied = new TreeMap<>();
        Seen seen = Seen.by(world, questions);
        for (Demand demand : Demands.ofInquiring(questions)) {
            if (isDenied(demand, seen)) {
                denied.put(demand.action(), SUBJECTS.getOrDefault(demand.action(), Subject.QUOTAS));
            }
        }
        return denied;
    }

    private void require(Demand demand, Seen seen) {
        if (isDenied(demand, seen)) {
            throw new ProviderException(
                    ErrorClass.DENIED, DENIED, "not allowed: " + demand.action() + " on " + seen.arn(demand));
        }
    }

    private boolean isDenied(Demand demand, Seen seen) {
        if (demand.occasion() == Occasion.RECOVERY) {
            return false;
        }
        SortedMap<String, String> context = new TreeMap<>(demand.context());
        if (demand.target() instanceof Target.Created) {
            context.put("aws:RequestTag/" + Owner.TOPOLOGY_TAG, seen.topology());
        } else if (demand.target() instanceof Target.Existing existing) {
            seen.owner(existing).ifPresent(owner -> context.put("aws:ResourceTag/" + Owner.TOPOLOGY_TAG, owner));
        }
        Access access = new Access(demand.action(), seen.arn(demand), context);
        return policies.stream().noneMatch(policy -> policy.allows(access));
    }
}
