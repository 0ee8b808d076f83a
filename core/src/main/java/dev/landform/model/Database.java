package dev.landform.model;

import dev.landform.resource.Tags;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A database as it was described: what was left out is empty.
 *
 * @param name its name
 * @param version the MySQL version, for example {@code 8.4}
 * @param schema the schema to create at the start
 * @param accessors the services that may use it
 * @param openTo blocks of addresses that may reach it
 * @param secretName the name of the secret that holds its password
 * @param managedSecret whether RDS makes and rotates that secret
 * @param instanceClass for example {@code db.t4g.micro}
 * @param storage how much storage to start with
 * @param port the port that it listens on
 * @param masterUser the first user's name
 * @param multiZone whether a standby waits in a second zone
 * @param backupDays how long backups are kept
 * @param deletionProtection whether AWS refuses to delete it
 * @param tags its tags
 * @param origins where it was said
 */
@Value.Builder
public record Database(
        String name,
        @Value.Default.String("8.4") String version,
        Optional<String> schema,
        List<Mention> accessors,
        List<Mention> openTo,
        Optional<String> secretName,
        @Value.Default.Boolean(false) boolean managedSecret,
        @Value.Default.String("db.t4g.micro") String instanceClass,
        Storage storage,
        @Value.Default.Int(3306) int port,
        @Value.Default.String("admin") String masterUser,
        @Value.Default.Boolean(false) boolean multiZone,
        @Value.Default.Int(7) int backupDays,
        @Value.Default.Boolean(true) boolean deletionProtection,
        Tags tags,
        Origins origins)
        implements WithDatabase {

    /** Starts one. */
    public static DatabaseBuilder builder() {
        return new DatabaseBuilder();
    }

    /** Copies the lists. */
    public Database {
        accessors = List.copyOf(accessors);
        openTo = List.copyOf(openTo);
    }
}
