package dev.landform.aws.type.database;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.type.secret.SecretValue;
import dev.landform.plan.Observed;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.database.DbInstance;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DbInstanceAlreadyExistsException;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;

/** Databases, by identifier. The password is read inside the one call that needs it. */
public final class DbInstanceHandler implements Handler<DbInstance> {

    private static final Duration CREATED = Duration.ofMinutes(4);
    private static final Duration CHANGED = Duration.ofSeconds(45);
    private static final Duration DELETED = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofSeconds(20);

    @Override
    public ResourceType<DbInstance> type() {
        return DbInstance.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return DbSight.all(sight);
    }

    @Override
    public Receipt create(Creation<DbInstance> creation) {
        return Receipt.pending(DbSight.binding(made(creation)), creation.aws().pace(CREATED));
    }

    private static DBInstance made(Creation<DbInstance> creation) {
        RdsClient rds = creation.aws().rds();
        DbInstance wanted = creation.resource();
        SortedMap<String, String> tags = creation.tags();
        tags.putAll(DbTags.of(creation, wanted));
        try {
            return rds.createDBInstance(request -> {
                        request.dbInstanceIdentifier(creation.name())
                                .engine(wanted.engine())
                                .engineVersion(wanted.version())
                                .dbInstanceClass(wanted.instanceClass())
                                .allocatedStorage(wanted.storageGib())
                                .storageType("gp3")
                                .storageEncrypted(wanted.encrypted())
                                .dbName(wanted.schema().orElse(null))
                                .masterUsername(wanted.masterUser())
                                .dbSubnetGroupName(creation.id(wanted.subnetGroup()))
                                .vpcSecurityGroupIds(creation.ids(wanted.securityGroups()))
                                .port(wanted.port())
                                .publiclyAccessible(false)
                                .multiAZ(wanted.multiZone())
                                .backupRetentionPeriod(wanted.backupDays())
                                .copyTagsToSnapshot(true)
                                .deletionProtection(wanted.deletionProtection())
                                .tags(RdsTags.list(tags));
                        if (wanted.managedSecret()) {
                            request.manageMasterUserPassword(true);
                        } else {
                            request.masterUserPassword(password(creation, wanted));
                        }
                    })
                    .dbInstance();
        } catch (DbInstanceAlreadyExistsException e) {
            DBInstance database = find(rds, creation.name());
            if (creation.owns(RdsTags.map(database.tagList()))) {
                return database;
            }
            throw e;
        }
    }

    static String password(Request request, DbInstance database) {
        return SecretValue.password(
                request.aws().secrets(), request.id(database.secret().orElseThrow()));
    }

    @Override
    public Receipt update(Alteration<DbInstance> alteration) {
        DBInstance database = DbChange.make(alteration);
        return Receipt.pending(DbSight.binding(database), alteration.aws().pace(CHANGED));
    }

    /** Looks first: whether there can be a last snapshot, and what to call it, depends on the instance. */
    @Override
    public Receipt delete(Removal<DbInstance> removal) {
        RdsClient rds = removal.aws().rds();
        try {
            DBInstance database = find(rds, removal.id());
            if (!DbSight.isLeaving(database)) {
                DbFarewell.say(rds, database, removal.keepLastCopy());
            }
        } catch (DbInstanceNotFoundException e) {
            return Bare.ready(removal.id());
        }
        return Bare.pending(removal.id(), removal.aws().pace(DELETED));
    }

    @Override
    public Readiness ready(Question<DbInstance> question) {
        DBInstance database = find(question.aws().rds(), question.id());
        if (DbSight.isReady(database)) {
            return new Readiness.Ready(DbSight.binding(database));
        }
        if (DbSight.isBroken(database)) {
            throw new ProviderException(
                    ErrorClass.INVALID,
                    database.dbInstanceStatus(),
                    "the database " + question.id() + " is " + database.dbInstanceStatus()
                            + "; its events in RDS say why");
        }
        return new Readiness.Pending(question.aws().pace(AGAIN), database.dbInstanceStatus());
    }

    @Override
    public Readiness gone(Question<DbInstance> question) {
        try {
            String status = find(question.aws().rds(), question.id()).dbInstanceStatus();
            return new Readiness.Pending(question.aws().pace(AGAIN), status);
        } catch (DbInstanceNotFoundException e) {
            return Bare.ready(question);
        }
    }

    static DBInstance find(RdsClient rds, String id) {
        return rds.describeDBInstances(request -> request.dbInstanceIdentifier(id))
                .dbInstances()
                .get(0);
    }
}
