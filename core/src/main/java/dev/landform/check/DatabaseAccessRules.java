package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Cidr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may use a database, who waits for it, and where its password is kept. */
final class DatabaseAccessRules {

    private static final Pattern SECRET_NAME = Pattern.compile("[A-Za-z0-9/_+=.@-]{1,512}");
    private static final Pattern LIKE_ARN_SUFFIX = Pattern.compile(".*-[A-Za-z0-9]{6}");

    private DatabaseAccessRules() {}

    static void unused(Database database, Findings findings) {
        if (database.accessors().isEmpty() && database.openTo().isEmpty()) {
            findings.warning(
                    "database-unused",
                    Say.subject(database),
                    database.origins().element(),
                    "Nobody may use the database.",
                    "Its security group lets in whom .accessibleFrom(...) names, and that was not said.",
                    "Add .accessibleFrom(...) with the services that use it.");
        }
    }

    static void openTo(Intent intent, Findings findings) {
        Optional<Cidr> vpc = Blocks.parse(intent.network().cidr());
        for (Database database : intent.databases()) {
            for (Mention mention : database.openTo()) {
                openTo(database, mention, vpc, findings);
            }
        }
    }

    private static void openTo(Database database, Mention mention, Optional<Cidr> vpc, Findings findings) {
        String text = mention.name();
        String subject = Say.subject(database);
        Optional<Cidr> parsed = Blocks.parse(text);
        if (text.equals("::/0") || parsed.filter(block -> block.prefix() == 0).isPresent()) {
            findings.error(
                    "database-open-to-all",
                    subject,
                    mention.origin(),
                    "The database shall be open to the whole internet.",
                    "It is in private subnets without a public address, so nobody out there reaches it anyway; the rule"
                            + " would only wait for the day when somebody changes that.",
                    "Leave .openTo(" + quote(text) + ") out. For your own access, forward a port with Session Manager"
                            + " through an instance of a service in .accessibleFrom(...).");
        } else if (parsed.isEmpty()) {
            findings.error(
                    "open-to-malformed",
                    subject,
                    mention.origin(),
                    quote(text) + " is no block of IPv4 addresses.",
                    Blocks.malformed(text) + " A single address is a block of /32.",
                    "Write .openTo(\"10.8.0.0/16\"), for example.");
        } else if (!parsed.get().toString().equals(text)) {
            findings.error(
                    "open-to-host-bits",
                    subject,
                    mention.origin(),
                    quote(text) + " is not the beginning of a block.",
                    "AWS would open the whole of " + parsed.get() + ", "
                            + Say.count(parsed.get().size(), "address").replace("addresss", "addresses")
                            + ", without a word.",
                    "Write .openTo(" + quote(text.substring(0, Math.max(0, text.indexOf('/'))) + "/32")
                            + ") or .openTo(" + quote(parsed.get().toString()) + ").");
        } else {
            boolean inside = vpc.filter(block -> block.overlaps(parsed.get())).isPresent();
            findings.warning(
                    "database-open",
                    subject,
                    mention.origin(),
                    "Every machine with an address in " + text + " may reach the database.",
                    inside
                            ? "That is the VPC's own block: services that were never named in .accessibleFrom(...) get"
                                    + " in too."
                            : "The database has no public address, so this takes effect only over a VPN or a peering"
                                    + " with that network, and then for all of it.",
                    inside
                            ? "Write .accessibleFrom(...) with the services that use it."
                            : "Leave it out unless there is such a connection.");
        }
    }

    static void secretName(Database database, Findings findings) {
        if (database.secretName().isEmpty()) {
            return;
        }
        String name = database.secretName().get();
        if (database.managedSecret()) {
            findings.error(
                    "secret-and-rotation",
                    Say.subject(database),
                    database.origins().of("secret"),
                    "The secret has a name, and RDS shall manage it.",
                    "With .rotatedSecret() RDS makes the secret and names it itself; it is found by ARN, in the"
                            + " environment.",
                    "Leave out .secret(" + quote(name) + ") or .rotatedSecret().");
        }
        if (!SECRET_NAME.matcher(name).matches()) {
            findings.error(
                    "secret-name",
                    Say.subject(database),
                    database.origins().of("secret"),
                    "A secret cannot be called " + quote(name) + ".",
                    "A name has 1 to 512 letters, digits and /_+=.@- without blanks.",
                    "Write .secret(" + quote(Names.repaired(database.name(), 40, "db") + "/credentials") + ").");
        } else if (LIKE_ARN_SUFFIX.matcher(name).matches()) {
            findings.error(
                    "secret-name-suffix",
                    Say.subject(database),
                    database.origins().of("secret"),
                    "The secret's name " + quote(name) + " ends like an ARN.",
                    "Secrets Manager adds a hyphen and six characters to the name to make the ARN; a name that ends the"
                            + " same way is taken for another's ARN in searches and policies.",
                    "Write .secret(" + quote(name + "/credentials") + ").");
        }
    }

    static void secretTwice(Intent intent, Findings findings) {
        Map<String, Database> owners = new HashMap<>();
        for (Database database : intent.databases()) {
            Database first = database.secretName().isEmpty()
                    ? null
                    : owners.putIfAbsent(database.secretName().get(), database);
            if (first != null) {
                String name = database.secretName().get();
                findings.error(
                        "secret-twice",
                        Say.subject(database),
                        database.origins().of("secret"),
                        "The secret " + quote(name) + " is that of " + Say.subject(first) + " already.",
                        "Each database has a password of its own, and the region has one secret of a name.",
                        "Write .secret(" + quote(Names.repaired(database.name(), 40, "db") + "/credentials") + ").");
            }
        }
    }

    static void awaiting(Intent intent, Findings findings) {
        Set<String> users = new HashSet<>();
        for (Database database : intent.databases()) {
            database.accessors().forEach(accessor -> users.add(accessor.name()));
        }
        for (Service service : intent.services()) {
            if (service.awaitsDatabase().isPresent()) {
                awaiting(service, service.awaitsDatabase().get(), users.contains(service.name()), findings);
            }
        }
    }

    private static void awaiting(Service service, boolean awaits, boolean uses, Findings findings) {
        if (awaits && !uses) {
            findings.error(
                    "awaits-no-database",
                    Say.subject(service),
                    service.origins().of("awaitsDatabase"),
                    "The service waits for a database, but may use none.",
                    "It waits for the databases that name it in .accessibleFrom(...).",
                    "Add .accessibleFrom(" + quote(Names.repaired(service.name(), 40, "web"))
                            + ") to the database, or leave .awaitsDatabase(true) out.");
        } else if (!awaits && uses && asksDatabase(service)) {
            findings.warning(
                    "health-asks-database",
                    Say.subject(service),
                    service.origins().of("awaitsDatabase"),
                    "Instances start before the database is ready, and their health check asks it.",
                    quote(service.healthPath())
                            + " reports the database connection: until there is one the load balancer judges"
                            + " every instance unhealthy, and they are replaced, over and over.",
                    "Leave .awaitsDatabase(false) out, or write .health(\"/actuator/health/liveness\"), which asks for"
                            + " the program only.");
        }
    }

    private static boolean asksDatabase(Service service) {
        return Serving.isBalanced(service)
                && (service.healthPath().endsWith("/actuator/health")
                        || service.healthPath().endsWith("/actuator/health/readiness"));
    }
}
