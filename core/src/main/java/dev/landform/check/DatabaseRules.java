package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.InstanceTypes;
import dev.landform.check.facts.MySql;
import dev.landform.check.facts.Similar;
import dev.landform.model.Database;
import java.util.List;
import java.util.Set;

/** A database by itself: engine, class, storage, first user, backups. */
final class DatabaseRules {

    private static final String PREFIX = "db.";
    private static final String COMMON = "db.t4g.micro";
    private static final Set<String> MAJORS = Set.of("5.7", "8.0", "8.4");

    private DatabaseRules() {}

    static void version(Database database, Findings findings) {
        String version = database.version();
        String major = version.substring(0, Math.max(0, second(version)));
        if (!MySql.isVersion(version)) {
            findings.error(
                    "mysql-version",
                    Say.subject(database),
                    database.origins().of("mysql"),
                    quote(version) + " is not a version of MySQL.",
                    "A version is two numbers or three, as in 8.4 or 8.4.6; with two, RDS takes the newest third.",
                    "Write .mysql(\"8.4\").");
        } else if (!MAJORS.contains(major)) {
            findings.warning(
                    "mysql-version-unknown",
                    Say.subject(database),
                    database.origins().of("mysql"),
                    "RDS may not offer MySQL " + version + ".",
                    "Landform has heard of 5.7, 8.0 and 8.4.",
                    "Write .mysql(\"8.4\"), unless you know that it does.");
        } else if (!major.equals("8.4")) {
            findings.warning(
                    "mysql-version-old",
                    Say.subject(database),
                    database.origins().of("mysql"),
                    "MySQL " + version + " is past its standard support on RDS.",
                    "It ended in " + (major.equals("5.7") ? "February 2024" : "July 2026")
                            + "; since then RDS charges extended support for every hour of every vCPU.",
                    "Write .mysql(\"8.4\"), unless your program cannot work with it.");
        }
    }

    /** Returns where the second number of a version ends. */
    private static int second(String version) {
        int end = version.indexOf('.', version.indexOf('.') + 1);
        return end < 0 ? version.length() : end;
    }

    static void instanceClass(Database database, Findings findings) {
        String text = database.instanceClass();
        String type = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        if (!text.startsWith(PREFIX) || !InstanceTypes.isWellFormed(type)) {
            boolean plainType = InstanceTypes.isWellFormed(text) && InstanceTypes.knowsDatabaseFamily(text);
            findings.error(
                    "instance-class",
                    Say.subject(database),
                    database.origins().of("instanceClass"),
                    quote(text) + " is not an instance class of RDS.",
                    "A class is db, a family and a size, with dots between them.",
                    "Did you mean .instanceClass(" + quote(plainType ? PREFIX + text : COMMON) + ")?");
        } else if (!InstanceTypes.knowsDatabaseFamily(type) || !InstanceTypes.knowsSize(type)) {
            List<String> candidates = List.of(
                    "db.t3.micro",
                    "db.t3.small",
                    "db.t3.medium",
                    "db.t4g.micro",
                    "db.t4g.small",
                    "db.t4g.medium",
                    "db.m6g.large",
                    "db.m7g.large",
                    "db.r6g.large",
                    "db.r7g.large");
            findings.warning(
                    "unknown-instance-class",
                    Say.subject(database),
                    database.origins().of("instanceClass"),
                    "RDS may not run MySQL on " + quote(text) + ".",
                    "Landform has not heard of the family or the size: old ones were withdrawn, newer ones may have"
                            + " come.",
                    Say.didYouMean(
                            Similar.to(text, candidates),
                            word -> ".instanceClass(" + quote(word) + ")",
                            "Write .instanceClass(" + quote(COMMON) + "), for example."));
        }
    }

    static void storage(Database database, Findings findings) {
        int gib = database.storage().gib();
        if (gib < 20 || gib > 65_536) {
            findings.error(
                    "storage-range",
                    Say.subject(database),
                    database.origins().of("storage"),
                    "The database cannot have " + database.storage() + " of storage.",
                    "RDS takes 20 to 65,536 GiB of general purpose storage. It can grow later, and never shrink.",
                    "Write .storage(Storage.gib(" + (gib < 20 ? 20 : 65_536) + ")).");
        }
    }

    static void port(Database database, Findings findings) {
        int port = database.port();
        if (port < 1150 || port > 65_535) {
            findings.error(
                    "database-port",
                    Say.subject(database),
                    database.origins().of("port"),
                    "A database cannot listen on port " + port + ".",
                    "RDS takes 1150 to 65535.",
                    "Write .port(3306), or leave it out: that is the default.");
        }
    }

    static void masterUser(Database database, Findings findings) {
        String user = database.masterUser();
        boolean reserved = MySql.isReservedUser(user);
        if (user.isEmpty() || user.length() > 16 || !MySql.isName(user) || reserved) {
            findings.error(
                    "master-user",
                    Say.subject(database),
                    database.origins().of("masterUser"),
                    "The first user cannot be called " + quote(user) + ".",
                    reserved
                            ? "RDS or MySQL keeps that name for itself."
                            : "A name has 1 to 16 letters, digits and underscores, and starts with a letter.",
                    "Write .masterUser(\"admin\"), or leave it out: that is the default.");
        }
    }

    static void backups(Database database, Findings findings) {
        int days = database.backupDays();
        if (days < 0 || days > 35) {
            findings.error(
                    "backup-days",
                    Say.subject(database),
                    database.origins().of("keepBackups"),
                    "Backups cannot be kept for " + Say.count(days, "day") + ".",
                    "RDS keeps them for 1 to 35 days, or makes none with 0.",
                    "Write .keepBackups(" + (days < 0 ? 7 : 35) + ").");
        } else if (days == 0) {
            findings.warning(
                    "no-backups",
                    Say.subject(database),
                    database.origins().of("keepBackups"),
                    "There are no backups.",
                    "With 0 days RDS makes none: whatever is deleted or damaged is gone.",
                    "Write .keepBackups(7), or leave it out: that is the default.");
        }
    }

    static void unprotected(Database database, Findings findings) {
        if (!database.deletionProtection()) {
            findings.notice(
                    "unprotected-database",
                    Say.subject(database),
                    database.origins().of("unprotected"),
                    "Anybody with the right to delete the database can do so by mistake.",
                    "Deletion protection is off. Landform itself deletes data only when told to in so many words.",
                    "Leave .unprotected() out where the data matters.");
        }
    }

    static void schema(Database database, Findings findings) {
        if (database.schema().isEmpty()) {
            findings.warning(
                    "no-schema",
                    Say.subject(database),
                    database.origins().element(),
                    "The database has no schema.",
                    "It is a house without an apartment: programs that connect to .../name find none of that name, until"
                            + " somebody makes one by hand.",
                    "Add .schema(" + quote(MySql.isName(database.name()) ? database.name() : "app") + ").");
            return;
        }
        String name = database.schema().get();
        boolean reserved = MySql.isReservedSchema(name);
        if (name.isEmpty() || name.length() > 64 || !MySql.isName(name) || reserved) {
            findings.error(
                    "schema-name",
                    Say.subject(database),
                    database.origins().of("schema"),
                    "The schema cannot be called " + quote(name) + ".",
                    reserved
                            ? "MySQL keeps that name for itself."
                            : "A name has 1 to 64 letters, digits and underscores, and starts with a letter.",
                    "Write .schema(" + quote(repaired(name, reserved)) + ").");
        }
    }

    private static String repaired(String name, boolean reserved) {
        String lower = Names.repaired(name, 40, "app").replace('-', '_');
        return reserved ? lower + "_app" : lower;
    }
}
