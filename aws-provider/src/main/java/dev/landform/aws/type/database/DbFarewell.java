package dev.landform.aws.type.database;

import dev.landform.aws.handler.Errors;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.Locale;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.RdsException;

/** Deletes a database, with a last snapshot where one can be had and is wanted. */
final class DbFarewell {

    private DbFarewell() {}

    /** Lifts the protection first: whoever plans the deletion of a database has said so in so many words. */
    static void say(RdsClient rds, DBInstance database, boolean keepLastCopy) {
        String id = database.dbInstanceIdentifier();
        boolean isProtected = Boolean.TRUE.equals(database.deletionProtection());
        if (isProtected) {
            rds.modifyDBInstance(request ->
                    request.dbInstanceIdentifier(id).deletionProtection(false).applyImmediately(true));
        }
        boolean snapshot = keepLastCopy && canBeCopied(database);
        try {
            rds.deleteDBInstance(request -> {
                request.dbInstanceIdentifier(id)
                        .skipFinalSnapshot(!snapshot)
                        .deleteAutomatedBackups(snapshot || !keepLastCopy);
                if (snapshot) {
                    request.finalDBSnapshotIdentifier(snapshotName(database));
                }
            });
        } catch (RdsException e) {
            if (isProtected && Errors.says(e, "disable deletion protection")) {
                throw new ProviderException(
                        ErrorClass.BUSY, Errors.code(e), "the protection of " + id + " is still being lifted", e);
            }
            if (!Errors.isGone(e)) {
                throw e;
            }
        }
    }

    /** AWS takes no last snapshot in these states; what is kept of such a database are its automated backups. */
    private static boolean canBeCopied(DBInstance database) {
        return !database.dbInstanceStatus().equals("creating") && !DbSight.isBroken(database);
    }

    /** The instance's own id tells it from all that had the same name before, so that no time has to be asked for. */
    private static String snapshotName(DBInstance database) {
        String id = database.dbInstanceIdentifier();
        return id + "-final-" + database.dbiResourceId().toLowerCase(Locale.ROOT);
    }
}
