package dev.landform.aws.type.database;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.TagChanges;
import dev.landform.resource.database.DbInstance;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.RdsException;

/** Changes a database, at once and only where it differs. */
final class DbChange {

    private DbChange() {}

    /** Returns the database as it was right after. */
    static DBInstance make(Alteration<DbInstance> alteration) {
        RdsClient rds = alteration.aws().rds();
        boolean onlyTags = alteration.step().differences().stream()
                .allMatch(difference -> difference.attribute().equals("tags"));
        DBInstance database = onlyTags ? DbInstanceHandler.find(rds, alteration.id()) : modified(rds, alteration);
        RdsTags.change(rds, database.dbInstanceArn(), tags(alteration));
        return database;
    }

    private static DBInstance modified(RdsClient rds, Alteration<DbInstance> alteration) {
        try {
            return rds.modifyDBInstance(request -> fill(request, alteration)).dbInstance();
        } catch (RdsException e) {
            if (Errors.code(e).equals("InvalidParameterCombination")
                    && Errors.says(e, "No modifications were requested")) {
                return DbInstanceHandler.find(rds, alteration.id());
            }
            throw e;
        }
    }

    private static void fill(ModifyDbInstanceRequest.Builder request, Alteration<DbInstance> alteration) {
        DbInstance wanted = alteration.resource();
        request.dbInstanceIdentifier(alteration.id()).applyImmediately(true);
        if (alteration.changes("securityGroups")) {
            request.vpcSecurityGroupIds(alteration.ids(wanted.securityGroups()));
        }
        if (alteration.changes("version")) {
            request.engineVersion(wanted.version()).allowMajorVersionUpgrade(true);
        }
        if (alteration.changes("instanceClass")) {
            request.dbInstanceClass(wanted.instanceClass());
        }
        if (alteration.changes("storageGib")) {
            request.allocatedStorage(wanted.storageGib());
        }
        if (alteration.changes("port")) {
            request.dbPortNumber(wanted.port());
        }
        if (alteration.changes("multiZone")) {
            request.multiAZ(wanted.multiZone());
        }
        if (alteration.changes("backupDays")) {
            request.backupRetentionPeriod(wanted.backupDays());
        }
        if (alteration.changes("deletionProtection")) {
            request.deletionProtection(wanted.deletionProtection());
        }
        if (alteration.changes("managedSecret")) {
            request.manageMasterUserPassword(wanted.managedSecret());
        }
        if (alteration.changes("secret") && wanted.secret().isPresent()) {
            request.masterUserPassword(DbInstanceHandler.password(alteration, wanted));
        }
    }

    private static TagChanges tags(Alteration<DbInstance> alteration) {
        TagChanges users =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        SortedMap<String, String> set = new TreeMap<>(users.set());
        Set<String> noted = Set.of("version", "port", "secret");
        if (alteration.step().differences().stream().anyMatch(difference -> noted.contains(difference.attribute()))) {
            set.putAll(DbTags.of(alteration, alteration.resource()));
        }
        boolean secretGone = alteration.before().secret().isPresent()
                && alteration.resource().secret().isEmpty();
        return secretGone
                ? new TagChanges(set, users.gone()).without(DbTags.SECRET)
                : new TagChanges(set, users.gone());
    }
}
