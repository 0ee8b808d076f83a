package dev.landform.topology;

import static dev.landform.topology.ServiceBuilder.mentions;
import static dev.landform.topology.ServiceBuilder.with;

import dev.landform.model.Database;
import dev.landform.model.Mention;
import dev.landform.model.Origins;
import dev.landform.model.Storage;
import dev.landform.resource.Tags;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says what holds for one database. Made by {@link Elements#database}. */
public final class DatabaseBuilder extends Elements {

    Database database;

    DatabaseBuilder(Draft draft, String name, Origins origins) {
        super(draft);
        this.database = Database.builder()
                .name(name)
                .storage(Storage.gib(20))
                .tags(Tags.none())
                .origins(origins)
                .build();
    }

    /** Sets the MySQL version, for example {@code 8.4}. Without it, 8.4. */
    public DatabaseBuilder mysql(String version) {
        return said("mysql", d -> d.withVersion(version));
    }

    /** Sets the schema that the database starts with; without one it is empty and programs cannot connect to it. */
    public DatabaseBuilder schema(String name) {
        return said("schema", d -> d.withSchema(name));
    }

    /** Lets these services use the database and read its secret; they find both in their environment. */
    public DatabaseBuilder accessibleFrom(String... services) {
        List<Mention> accessors = mentions(services);
        return said("accessibleFrom", d -> d.withAccessors(with(d.accessors(), accessors)));
    }

    /** Lets a block of addresses reach the database, such as an office's VPN. */
    public DatabaseBuilder openTo(String cidr) {
        List<Mention> block = mentions(cidr);
        return said("openTo", d -> d.withOpenTo(with(d.openTo(), block)));
    }

    /** Keeps the password in a secret of that name. Without it the name is derived from the topology's. */
    public DatabaseBuilder secret(String name) {
        return said("secret", d -> d.withSecretName(name));
    }

    /** Lets RDS make the secret and change the password every seven days; the secret's name is then RDS's choice. */
    public DatabaseBuilder rotatedSecret() {
        return said("rotatedSecret", d -> d.withManagedSecret(true));
    }

    /** Sets the instance class. Without it, {@code db.t4g.micro}. */
    public DatabaseBuilder instanceClass(String instanceClass) {
        return said("instanceClass", d -> d.withInstanceClass(instanceClass));
    }

    /** Sets the storage, 20 to 65536 GiB of general purpose SSD; it can grow and never shrink. Without it, 20 GiB. */
    public DatabaseBuilder storage(Storage size) {
        return said("storage", d -> d.withStorage(size));
    }

    /** Sets the port, 1150 to 65535. Without it, 3306. */
    public DatabaseBuilder port(int port) {
        return said("port", d -> d.withPort(port));
    }

    /** Sets the name of the first user, 1 to 16 characters. Without it, {@code admin}. */
    public DatabaseBuilder masterUser(String name) {
        return said("masterUser", d -> d.withMasterUser(name));
    }

    /** Keeps a standby in a second zone, for twice the price. */
    public DatabaseBuilder multiZone() {
        return said("multiZone", d -> d.withMultiZone(true));
    }

    /** Sets how many days backups are kept, 0 to 35; 0 means that there are none. Without it, 7. */
    public DatabaseBuilder keepBackups(int days) {
        return said("keepBackups", d -> d.withBackupDays(days));
    }

    /** Lets AWS delete the database whenever asked to, by whomever. Without this it is protected. */
    public DatabaseBuilder unprotected() {
        return said("unprotected", d -> d.withDeletionProtection(false));
    }

    /** Tags the database's resources. */
    public DatabaseBuilder tag(String key, String value) {
        return said("tag", d -> d.withTags(d.tags().and(key, value)));
    }

    private DatabaseBuilder said(String verb, UnaryOperator<Database> change) {
        Database changed = change.apply(database);
        database = changed.withOrigins(changed.origins().and(verb, CallSite.here()));
        return this;
    }
}
