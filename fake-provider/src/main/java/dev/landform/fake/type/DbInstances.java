package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.plan.Observed.Condition;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.securitygroup.SecurityGroup;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Databases: cannot shrink, take one change at a time, and leave a final snapshot behind. */
final class DbInstances extends Behaviour<DbInstance> {

    private final SortedSet<String> snapshots = new TreeSet<>();

    DbInstances() {
        super(DbInstance.TYPE);
    }

    SortedSet<String> snapshots() {
        return snapshots;
    }

    void take(DbInstances other) {
        snapshots.addAll(other.snapshots);
    }

    @Override
    protected void check(World world, DbInstance wanted) {
        between("storage in GiB", wanted.storageGib(), 20, 65_536);
        between("port", wanted.port(), 1150, 65_535);
        between("backup retention in days", wanted.backupDays(), 0, 35);
        between("length of the master user's name", wanted.masterUser().length(), 1, 16);
        require(
                wanted.secret().isPresent() != wanted.managedSecret(),
                "InvalidParameterCombination",
                "a password comes from a secret, or RDS manages it: one of the two");
        require(
                wanted.securityGroups().stream()
                        .allMatch(group -> world.get(SecurityGroup.TYPE, group)
                                .vpc()
                                .equals(world.get(DbSubnetGroup.TYPE, wanted.subnetGroup())
                                        .vpc())),
                "InvalidVPCNetworkStateFault",
                "the security groups of a database belong to the VPC of its subnets");
    }

    /** Which secret the password comes from is only written down in a tag. */
    @Override
    protected List<Operation<DbInstance>> operations() {
        return List.of(
                new Operation<>(
                        "ModifyDBInstance",
                        (before, wanted) -> isJustTagged(before, wanted)
                                ? before
                                : wanted.withTags(before.tags()).withSecret(before.secret())),
                new Operation<>("AddTagsToResource", (before, wanted) -> wanted));
    }

    private static boolean isJustTagged(DbInstance before, DbInstance wanted) {
        return wanted.equals(before.withTags(wanted.tags()));
    }

    @Override
    protected void created(World world, FakeObject object, DbInstance resource) {
        manageSecret(world, object, resource);
    }

    @Override
    protected void checkUpdate(World world, FakeObject object, DbInstance before, DbInstance wanted) {
        if (object.condition(world.now()) == Condition.PENDING) {
            throw busy("InvalidDBInstanceState", object + " is being changed; make your request later");
        }
        require(
                wanted.storageGib() >= before.storageGib(),
                "InvalidParameterCombination",
                "the storage of a database cannot shrink from " + before.storageGib() + " to " + wanted.storageGib());
    }

    @Override
    protected Duration updated(World world, FakeObject object, DbInstance before, DbInstance after, Duration settling) {
        if (!before.managedSecret()) {
            manageSecret(world, object, after);
        }
        return settling;
    }

    @Override
    protected DbInstance unprotected(DbInstance resource) {
        return resource.withDeletionProtection(false);
    }

    @Override
    protected void checkDelete(World world, FakeObject object, DbInstance resource, boolean keepLastCopy) {
        if (keepLastCopy && object.condition(world.now()) == Condition.PENDING) {
            throw busy("InvalidDBInstanceState", object + " cannot be copied while it is being changed");
        }
    }

    @Override
    protected void deleted(World world, FakeObject object, DbInstance resource, boolean keepLastCopy) {
        if (keepLastCopy && object.condition(world.now()) == Condition.ACTIVE) {
            world.count("CreateDBSnapshot");
            snapshots.add(
                    object.name().orElse(object.id()) + "-final-" + world.now().getEpochSecond());
        }
    }

    private static void manageSecret(World world, FakeObject object, DbInstance resource) {
        if (resource.managedSecret()) {
            object.output(
                    "secretArn", world.mint("arn:aws:secretsmanager:{region}:{account}:secret:rds!db-{hex16}-{six}"));
        }
    }

    private static void between(String what, int value, int least, int most) {
        require(
                value >= least && value <= most,
                "InvalidParameterValue",
                what + " is " + least + " to " + most + ", not " + value);
    }
}
