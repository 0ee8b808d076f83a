package dev.landform.fake.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who refers to an object that is to be deleted.
 *
 * @param withIt what AWS deletes with it
 * @param blocking what AWS refuses the deletion for
 * @param prepared what has it prepared as its next target, and gets no traffic to it yet
 * @param left what AWS does not check, so that its reference will lead nowhere
 */
record Dependents(Set<FakeObject> withIt, List<FakeObject> blocking, List<FakeObject> prepared, List<FakeObject> left) {

    /** References that go with their target although no descriptor says so: deletion of those has steps of its own. */
    private static final Set<String> GO_ALONG = Set.of(
            "listener.loadBalancer",
            "listener-rule.listener",
            "security-group-rule.group",
            "route-table-association.subnet");

    /** References that AWS does not look at: what refers here only has a name in it, and no network interface. */
    private static final Set<String> UNCHECKED = Set.of(
            "launch-template.instanceProfile",
            "launch-template.securityGroups",
            "auto-scaling-group.vpc",
            "auto-scaling-group.launchTemplate",
            "auto-scaling-group.subnets",
            "auto-scaling-group.targetGroups",
            "scaling-policy.loadBalancer",
            "scaling-policy.targetGroup",
            "target-group.vpc",
            "db-subnet-group.vpc",
            "db-subnet-group.subnets",
            "db-instance.secret",
            "route.internetGateway",
            "route.natGateway",
            "vpc-endpoint.routeTables");

    static Dependents of(World world, FakeObject object) {
        Set<FakeObject> withIt = new LinkedHashSet<>();
        collect(world, object, withIt);
        Dependents dependents = new Dependents(withIt, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<FakeObject> going = new LinkedHashSet<>(withIt);
        going.add(object);
        for (FakeObject one : going) {
            for (Reference reference : world.store().referrers(one.type(), one.id())) {
                if (!going.contains(reference.by())) {
                    dependents.add(reference);
                }
            }
        }
        return dependents;
    }

    private void add(Reference reference) {
        if (reference.standby()) {
            prepared.add(reference.by());
        } else if (!UNCHECKED.contains(reference.where())) {
            blocking.add(reference.by());
        } else if (!reference.by().isDeleting()) {
            left.add(reference.by());
        }
    }

    private static void collect(World world, FakeObject object, Set<FakeObject> withIt) {
        for (Reference reference : world.store().referrers(object.type(), object.id())) {
            if (goesAlong(reference) && withIt.add(reference.by())) {
                collect(world, reference.by(), withIt);
            }
        }
    }

    private static boolean goesAlong(Reference reference) {
        return GO_ALONG.contains(reference.where())
                || reference
                        .by()
                        .type()
                        .diesWith()
                        .contains(reference.attribute().name());
    }
}
