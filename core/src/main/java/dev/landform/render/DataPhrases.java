package dev.landform.render;

import dev.landform.resource.Resource;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is salient in what holds data. */
final class DataPhrases {

    private DataPhrases() {}

    static Optional<List<String>> of(Resource resource, String name, Names names) {
        if (resource instanceof DbInstance database) {
            return Optional.of(database(database));
        }
        if (resource instanceof DbSubnetGroup group) {
            return Optional.of(List.of(names.all(group.subnets())));
        }
        if (resource instanceof Secret secret) {
            return Optional.of(List.of(name, "user " + secret.username()));
        }
        if (resource instanceof SecretAttachment attachment) {
            return Optional.of(List.of("port " + attachment.port()));
        }
        if (resource instanceof Bucket bucket) {
            return Optional.of(List.of(name, bucket.versioned() ? "versioned" : ""));
        }
        if (resource instanceof LogGroup group) {
            return Optional.of(List.of(name, "kept " + group.retentionDays() + " days"));
        }
        return Optional.empty();
    }

    private static List<String> database(DbInstance database) {
        List<String> phrases = new ArrayList<>();
        phrases.add(database.engine() + " " + database.version());
        phrases.add(database.instanceClass());
        phrases.add(database.storageGib() + " GiB");
        phrases.add(database.schema().map(schema -> "schema " + schema).orElse("no schema"));
        phrases.add("not public");
        phrases.add(database.multiZone() ? "standby in a second zone" : "");
        phrases.add(database.managedSecret() ? "secret rotated by RDS" : "");
        phrases.add(database.deletionProtection() ? "protected" : "unprotected");
        phrases.add("backups kept " + database.backupDays() + " days");
        return phrases;
    }
}
