package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;

/** What listeners and their rules have in common. */
final class Forwarding {

    private Forwarding() {}

    /** Refuses a target group that serves another load balancer. */
    static void check(Serving serving, String targetGroup, String loadBalancer) {
        if (serving.isUsedByAnother(targetGroup, loadBalancer)) {
            throw new ProviderException(
                    ErrorClass.INVALID,
                    "TargetGroupAssociationLimit",
                    "the target group " + targetGroup + " serves another load balancer already");
        }
    }

    /** Records that traffic was sent to where nobody answers, although somebody answered before. */
    static void switched(World world, Serving serving, FakeObject forwarder, String before, String after) {
        int healthyBefore = serving.healthyTargets(before);
        if (!before.equals(after) && healthyBefore > 0 && serving.healthyTargets(after) == 0) {
            world.violation(forwarder + " now forwards to " + after + ", which has no healthy target; " + before
                    + " had " + healthyBefore);
        }
    }
}
