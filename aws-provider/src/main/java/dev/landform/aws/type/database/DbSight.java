package dev.landform.aws.type.database;

import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.database.DbInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.PendingModifiedValues;

/** Reads databases. What waits to be changed counts as changed already, and as not settled. */
final class DbSight {

    /** In these a database can be used; in the second for hours. */
    private static final Set<String> READY = Set.of("available", "storage-optimization");

    /** In these nothing is under way, although it may be of no use. */
    private static final Set<String> AT_REST =
            Set.of("available", "storage-optimization", "storage-full", "stopped", "stopping");

    private static final Set<String> LEAVING = Set.of("deleting", "delete-precheck");

    private DbSight() {}

    static List<Observed> all(Sight sight) {
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .rds()
                .describeDBInstancesPaginator(request -> request.maxRecords(100))
                .dbInstances()
                .forEach(database -> Ownership.address(sight.topology(), RdsTags.map(database.tagList()))
                        .ifPresent(address -> found.add(observed(database, address))));
        return found;
    }

    static Observed observed(DBInstance database, Address address) {
        SortedMap<String, String> tags = RdsTags.map(database.tagList());
        PendingModifiedValues pending = pending(database);
        DbInstance resource = DbInstance.builder()
                .address(address)
                .subnetGroup(Ref.physical(database.dbSubnetGroup().dbSubnetGroupName()))
                .securityGroups(Refs.physical(database.vpcSecurityGroups().stream()
                        .filter(group -> !"removing".equals(group.status()))
                        .map(group -> group.vpcSecurityGroupId())
                        .toList()))
                .engine(database.engine())
                .version(version(or(pending.engineVersion(), database.engineVersion()), tags.get(DbTags.VERSION)))
                .instanceClass(or(pending.dbInstanceClass(), database.dbInstanceClass()))
                .storageGib(or(pending.allocatedStorage(), database.allocatedStorage()))
                .port(or(pending.port(), port(database, tags)))
                .schema(Optional.ofNullable(database.dbName()).filter(name -> !name.isEmpty()))
                .masterUser(database.masterUsername())
                .secret(Optional.ofNullable(tags.get(DbTags.SECRET)).map(Ref::physical))
                .managedSecret(database.masterUserSecret() != null)
                .multiZone(or(pending.multiAZ(), isTrue(database.multiAZ())))
                .backupDays(or(pending.backupRetentionPeriod(), or(database.backupRetentionPeriod(), 0)))
                .deletionProtection(isTrue(database.deletionProtection()))
                .encrypted(isTrue(database.storageEncrypted()))
                .tags(Ownership.usersOwn(tags))
                .build();
        return new Observed(resource, binding(database), condition(database));
    }

    /** Returns the id with all outputs that are known. */
    static Binding binding(DBInstance database) {
        SortedMap<String, String> outputs = new TreeMap<>();
        outputs.put("arn", database.dbInstanceArn());
        if (database.endpoint() != null && database.endpoint().address() != null) {
            outputs.put("endpoint", database.endpoint().address());
        }
        if (database.masterUserSecret() != null && database.masterUserSecret().secretArn() != null) {
            outputs.put("secretArn", database.masterUserSecret().secretArn());
        }
        return new Binding(database.dbInstanceIdentifier(), outputs);
    }

    /** Returns whether it can be used and nothing waits to be changed. */
    static boolean isReady(DBInstance database) {
        return READY.contains(database.dbInstanceStatus()) && !waits(database);
    }

    static boolean isLeaving(DBInstance database) {
        return LEAVING.contains(database.dbInstanceStatus());
    }

    /** Returns whether it is in a state that it does not leave by itself. */
    static boolean isBroken(DBInstance database) {
        String status = database.dbInstanceStatus();
        return status.equals("failed")
                || status.startsWith("incompatible-")
                || status.startsWith("inaccessible-")
                || status.equals("restore-error");
    }

    /** A broken database that once ran holds data: it is no failure that a plan may sweep away. */
    private static Observed.Condition condition(DBInstance database) {
        if (isLeaving(database)) {
            return Observed.Condition.DELETING;
        }
        if (isBroken(database) && database.instanceCreateTime() == null) {
            return Observed.Condition.FAILED;
        }
        return AT_REST.contains(database.dbInstanceStatus()) && !waits(database)
                ? Observed.Condition.ACTIVE
                : Observed.Condition.PENDING;
    }

    /** Only what Landform changes counts: what others scheduled for the maintenance window may wait for days. */
    private static boolean waits(DBInstance database) {
        PendingModifiedValues pending = pending(database);
        return Stream.of(
                        pending.engineVersion(),
                        pending.dbInstanceClass(),
                        pending.allocatedStorage(),
                        pending.port(),
                        pending.multiAZ(),
                        pending.backupRetentionPeriod(),
                        pending.masterUserPassword())
                .anyMatch(Objects::nonNull);
    }

    private static PendingModifiedValues pending(DBInstance database) {
        PendingModifiedValues pending = database.pendingModifiedValues();
        return pending == null ? PendingModifiedValues.builder().build() : pending;
    }

    private static String version(String actual, @Nullable String asked) {
        return asked != null && (actual.equals(asked) || actual.startsWith(asked + ".")) ? asked : actual;
    }

    private static int port(DBInstance database, SortedMap<String, String> tags) {
        if (database.endpoint() != null && database.endpoint().port() != null) {
            return database.endpoint().port();
        }
        String asked = tags.get(DbTags.PORT);
        return asked == null ? or(database.dbInstancePort(), 0) : Integer.parseInt(asked);
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
