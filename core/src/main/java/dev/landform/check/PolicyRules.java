package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.Similar;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Quota;
import dev.landform.model.Service;
import dev.landform.resource.Origin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What instances may do beyond what the topology says. */
final class PolicyRules {

    /** Policies that are attached to every role. */
    static final List<String> ATTACHED = List.of("AmazonSSMManagedInstanceCore", "CloudWatchAgentServerPolicy");

    private static final List<String> COMMON = List.of(
            "AmazonBedrockFullAccess",
            "AmazonDynamoDBFullAccess",
            "AmazonDynamoDBReadOnlyAccess",
            "AmazonEC2ContainerRegistryReadOnly",
            "AmazonElasticFileSystemClientReadWriteAccess",
            "AmazonRekognitionFullAccess",
            "AmazonS3FullAccess",
            "AmazonS3ReadOnlyAccess",
            "AmazonSESFullAccess",
            "AmazonSNSFullAccess",
            "AmazonSQSFullAccess",
            "AmazonSSMManagedInstanceCore",
            "AmazonSSMReadOnlyAccess",
            "AWSXRayDaemonWriteAccess",
            "CloudWatchAgentServerPolicy",
            "CloudWatchLogsFullAccess",
            "SecretsManagerReadWrite");

    private static final Set<String> MASTER = Set.of("AdministratorAccess", "IAMFullAccess", "PowerUserAccess");

    /** What the user should rather say of the bucket or the database. */
    private static final Set<String> BROAD =
            Set.of("AmazonS3FullAccess", "AmazonS3ReadOnlyAccess", "SecretsManagerReadWrite");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+=,.@_-]{1,128}(/[A-Za-z0-9+=,.@_-]{1,128}){0,2}");
    private static final Pattern ARN =
            Pattern.compile("arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/[A-Za-z0-9+=,.@_/-]{1,512}");

    private PolicyRules() {}

    static void names(Service service, Findings findings) {
        for (Mention policy : service.managedPolicies()) {
            String text = policy.name();
            String subject = Say.subject(service);
            Origin origin = policy.origin();
            boolean arn = text.startsWith("arn:");
            if (arn ? !ARN.matcher(text).matches() : !NAME.matcher(text).matches()) {
                findings.error(
                        "policy-name",
                        subject,
                        origin,
                        quote(text) + " names no managed policy.",
                        "A policy of AWS goes by its name, one of your own by its ARN,"
                                + " arn:aws:iam::123456789012:policy/name.",
                        "Write .managedPolicy(\"AmazonSQSFullAccess\"), for example.");
                continue;
            }
            String name = text.substring(text.lastIndexOf('/') + 1);
            if (MASTER.contains(name)) {
                findings.warning(
                        "policy-too-much",
                        subject,
                        origin,
                        "With " + name + " whoever gets into one instance has the account.",
                        "The policy allows next to everything, or to grant oneself everything.",
                        "Write .managedPolicy(...) with the policy of the one service that is called, for example"
                                + " \"AmazonSQSFullAccess\".");
            } else if (BROAD.contains(name)) {
                findings.notice(
                        "policy-broad",
                        subject,
                        origin,
                        name + " is for all of the account, not for this topology.",
                        "The instances may then use every bucket or secret that there is.",
                        name.startsWith("Secrets")
                                ? "Databases hand out their own secret: .accessibleFrom(" + quote(own(service)) + ")."
                                : "Buckets of the topology grant it one by one: .readableFrom(" + quote(own(service))
                                        + ") or .writableFrom(" + quote(own(service)) + ").");
            } else if (!arn && !COMMON.contains(name)) {
                misspelt(subject, name, origin, findings);
            }
            if (ATTACHED.contains(name)) {
                findings.notice(
                        "policy-attached",
                        subject,
                        origin,
                        name + " is attached to every role already.",
                        "Session Manager and the CloudWatch agent need it.",
                        "Leave .managedPolicy(" + quote(text) + ") out.");
            }
        }
    }

    private static void misspelt(String subject, String name, Origin origin, Findings findings) {
        List<String> similar = Similar.to(name, COMMON);
        if (!similar.isEmpty()) {
            findings.warning(
                    "policy-unknown",
                    subject,
                    origin,
                    "AWS may have no policy called " + quote(name) + ".",
                    "A well-known one has nearly the same name, and a wrong one shows only when it is attached.",
                    Say.didYouMean(similar, word -> ".managedPolicy(" + quote(word) + ")", ""));
        }
    }

    static void count(Intent intent, Findings findings) {
        int limit = intent.limit(Quota.POLICIES_PER_ROLE);
        Set<String> shared = new TreeSet<>(ATTACHED);
        for (Service service : intent.services()) {
            if (service.managedPolicies().isEmpty()) {
                continue;
            }
            Set<String> own = new TreeSet<>(ATTACHED);
            service.managedPolicies().forEach(policy -> own.add(policy.name()));
            shared.addAll(own);
            if (!intent.sharedRole() && own.size() > limit) {
                count(Say.subject(service), service.origins().of("managedPolicy"), own.size(), limit, findings);
            }
        }
        if (intent.sharedRole() && shared.size() > limit) {
            count("topology", intent.origins().of("sharedRole"), shared.size(), limit, findings);
        }
    }

    private static void count(String subject, Origin origin, int count, int limit, Findings findings) {
        findings.error(
                "quota-policies",
                subject,
                origin,
                "The role would have " + Say.count(count, "managed policy").replace("policys", "policies") + ", "
                        + ATTACHED.size() + " of them attached to every role.",
                "The account allows " + limit + " to a role (POLICIES_PER_ROLE); AWS raises it up to 20.",
                "Put several into one policy of your own, or write .quota(Quota.POLICIES_PER_ROLE, " + count
                        + ") once AWS has raised it.");
    }

    static void sharedRole(Intent intent, Findings findings) {
        boolean granted = intent.databases().stream()
                        .anyMatch(database -> !database.accessors().isEmpty())
                || intent.buckets().stream()
                        .anyMatch(bucket ->
                                !bucket.readers().isEmpty() || !bucket.writers().isEmpty());
        if (intent.sharedRole() && granted && intent.services().size() > 1) {
            findings.notice(
                    "shared-role",
                    "topology",
                    intent.origins().of("sharedRole"),
                    "Every service has the rights of all services together.",
                    "They share one role, so each can read the secrets and buckets that were granted to another.",
                    "Leave .sharedRole() out: then each service has its own role and its own rights only.");
        }
    }

    private static String own(Service service) {
        return Names.repaired(service.name(), Names.LONGEST_ELEMENT, "web");
    }
}
