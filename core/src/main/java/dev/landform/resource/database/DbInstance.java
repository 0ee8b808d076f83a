package dev.landform.resource.database;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.securitygroup.SecurityGroup;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An RDS database. Its password never passes through this value: it is in the secret, or RDS manages it itself.
 *
 * @param address which resource of the topology it is
 * @param subnetGroup where it may stand
 * @param securityGroups who may reach it
 * @param engine for example {@code mysql}
 * @param version for example {@code 8.4}; a minor version that AWS chose is no difference
 * @param instanceClass for example {@code db.t4g.micro}
 * @param storageGib its storage in GiB, which can only grow
 * @param port 1150 to 65535
 * @param schema the database to make at the start
 * @param masterUser the name of the first user
 * @param secret the secret that holds its password, unless RDS manages one
 * @param managedSecret whether RDS makes the secret itself and rotates it every seven days
 * @param multiZone whether a standby waits in a second zone
 * @param backupDays how long backups are kept, 0 to 35 days
 * @param deletionProtection whether AWS refuses to delete it
 * @param encrypted whether its storage is encrypted
 * @param tags the user's tags
 */
@Value.Builder
public record DbInstance(
        Address address,
        Ref<DbSubnetGroup> subnetGroup,
        Refs<SecurityGroup> securityGroups,
        String engine,
        String version,
        String instanceClass,
        int storageGib,
        int port,
        Optional<String> schema,
        String masterUser,
        Optional<Ref<Secret>> secret,
        boolean managedSecret,
        boolean multiZone,
        int backupDays,
        boolean deletionProtection,
        boolean encrypted,
        Tags tags)
        implements Resource, WithDbInstance {

    /** The descriptor of this type. */
    public static final ResourceType<DbInstance> TYPE = ResourceType.of("db-instance", DbInstance.class)
            .ref("subnetGroup", DbInstance::subnetGroup, DbSubnetGroup.TYPE, Change.REPLACE)
            .refs("securityGroups", DbInstance::securityGroups, SecurityGroup.TYPE, Change.IN_PLACE)
            .value("engine", DbInstance::engine, Change.REPLACE)
            .value("version", DbInstance::version, Change.IN_PLACE)
            .settling(Duration.ofMinutes(10))
            .value("instanceClass", DbInstance::instanceClass, Change.IN_PLACE)
            .settling(Duration.ofMinutes(10))
            .value("storageGib", DbInstance::storageGib, Change.GROW)
            .settling(Duration.ofMinutes(5))
            .value("port", DbInstance::port, Change.IN_PLACE)
            .settling(Duration.ofMinutes(2))
            .value("schema", DbInstance::schema, Change.IMMUTABLE)
            .value("masterUser", DbInstance::masterUser, Change.IMMUTABLE)
            .optionalRef("secret", DbInstance::secret, Secret.TYPE, Change.IN_PLACE)
            .awaiting(Milestone.READY)
            .value("managedSecret", DbInstance::managedSecret, Change.IN_PLACE)
            .value("multiZone", DbInstance::multiZone, Change.IN_PLACE)
            .settling(Duration.ofMinutes(10))
            .value("backupDays", DbInstance::backupDays, Change.IN_PLACE)
            .value("deletionProtection", DbInstance::deletionProtection, Change.IN_PLACE)
            .value("encrypted", DbInstance::encrypted, Change.IMMUTABLE)
            .tags(DbInstance::tags)
            .named(63, Naming.Scope.REGION)
            .data("the database's contents")
            .guarded(DbInstance::deletionProtection)
            .output("arn", Milestone.EXISTS)
            .output("endpoint", Milestone.READY)
            .output("secretArn", Milestone.EXISTS)
            .timing(Timing.of(2000, 480, 300, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static DbInstanceBuilder builder() {
        return new DbInstanceBuilder();
    }

    @Override
    public ResourceType<DbInstance> type() {
        return TYPE;
    }
}
