package dev.landform.check;

import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Path;
import dev.landform.model.Quota;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Origin;

/** How much the topology takes of what the account may have. Other topologies take of it too; nobody can know here. */
final class QuotaRules {

    private QuotaRules() {}

    static void sensible(Intent intent, Findings findings) {
        intent.quotas().forEach((quota, limit) -> {
            if (limit < 1) {
                findings.error(
                        "quota-number",
                        "topology",
                        intent.origins().of("quota"),
                        "The quota " + quota + " cannot be " + limit + ".",
                        "It is how many the account may have; a new account has " + quota.standard() + ".",
                        "Write .quota(Quota." + quota + ", " + quota.standard() + "), or leave it out.");
            }
        });
    }

    static void balancer(Intent intent, Findings findings) {
        long rules = intent.services().stream()
                .flatMap(service -> service.paths().stream())
                .filter(path -> !path.isEverything())
                .map(Path::pattern)
                .distinct()
                .count();
        long groups = intent.services().stream().filter(Serving::isBalanced).count();
        Origin origin = intent.origins().element();
        exceeded(intent, Quota.RULES_PER_LOAD_BALANCER, rules, "load-balancer", origin, "rules for paths", findings);
        exceeded(
                intent,
                Quota.TARGET_GROUPS_PER_LOAD_BALANCER,
                groups,
                "load-balancer",
                origin,
                "target groups behind one load balancer",
                findings);
        exceeded(intent, Quota.TARGET_GROUPS, groups, "topology", origin, "target groups", findings);
    }

    static void groups(Intent intent, Findings findings) {
        for (Service service : intent.services()) {
            long rules = service.callers().stream().distinct().count() + (Serving.isBalanced(service) ? 1 : 0);
            Origin origin = service.origins().of("calledBy");
            exceeded(
                    intent,
                    Quota.RULES_PER_SECURITY_GROUP,
                    rules,
                    Say.subject(service),
                    origin,
                    "rules in its security group, one for each caller",
                    findings);
        }
        for (Database database : intent.databases()) {
            long rules = (long) database.accessors().size() + database.openTo().size();
            exceeded(
                    intent,
                    Quota.RULES_PER_SECURITY_GROUP,
                    rules,
                    Say.subject(database),
                    database.origins().of("accessibleFrom"),
                    "rules in its security group, one for each service that may use it",
                    findings);
        }
    }

    static void region(Intent intent, Findings findings) {
        Origin origin = intent.origins().element();
        int services = intent.services().size();
        int groups = services + intent.databases().size() + (Serving.hasBalancer(intent) ? 1 : 0);
        exceeded(intent, Quota.SECURITY_GROUPS, groups, "topology", origin, "security groups", findings);
        exceeded(intent, Quota.AUTO_SCALING_GROUPS, services, "topology", origin, "Auto Scaling groups", findings);
        exceeded(intent, Quota.ROLES, intent.sharedRole() ? 1 : services, "topology", origin, "roles", findings);
        exceeded(
                intent,
                Quota.ELASTIC_IPS,
                intent.network().natGateways(),
                "network",
                intent.origins().of("natGateways"),
                "Elastic IP addresses, one for each NAT gateway",
                findings);
    }

    private static void exceeded(
            Intent intent, Quota quota, long count, String subject, Origin origin, String what, Findings findings) {
        int limit = intent.limit(quota);
        if (limit > 0 && count > limit) {
            findings.error(
                    "quota-exceeded",
                    subject,
                    origin,
                    "There would be " + count + " " + what + ".",
                    "The account may have " + limit + " (" + quota + ")"
                            + (quota == Quota.TARGET_GROUPS_PER_LOAD_BALANCER
                                    ? ", a limit that AWS does not raise for everybody."
                                    : ", until AWS raises it on request, under Service Quotas in the console."),
                    "Once it is raised, say so: .quota(Quota." + quota + ", " + count + ").");
        }
    }
}
