package dev.landform.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers grants into statements. Those that only look go into one. Others are gathered where that allows nothing more:
 * actions on the same resources under the same conditions; and EC2's, each of which is only ever asked for on its own
 * kinds of resources, except for the two that are about tags.
 */
final class Grouping {

    private static final Set<String> OF_EVERY_KIND = Set.of("ec2:CreateTags", "ec2:DeleteTags");

    /** Condition keys whose values each belong to one kind of resource. */
    private static final Set<String> GATHERED =
            Set.of("ec2:CreateAction", "iam:AWSServiceName", "elasticloadbalancing:CreateAction");

    /** Belongs to the role that has the policy. */
    private static final String POLICY = "iam:PolicyARN";

    private static final String COMPUTE = "Compute";

    private static final Map<String, String> WORDS = Map.of(
            "autoscaling", "AutoScaling",
            "ec2", COMPUTE,
            "elasticloadbalancing", "LoadBalancing",
            "iam", "Identities",
            "kms", "Keys",
            "logs", "Logs",
            "rds", "Databases",
            "s3", "Buckets",
            "secretsmanager", "Secrets",
            "ssm", "Parameters");

    private Grouping() {}

    static List<Statement> statements(Collection<Grant> grants) {
        SortedMap<String, Statement> groups = new TreeMap<>();
        sameResources(grants).forEach(one -> groups.merge(key(one), one, Grouping::together));
        List<Statement> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(Statement::occasion)
                .thenComparing(statement -> !statement.resources().equals(Set.of("*"))));
        return named(sorted);
    }

    /** Gathers, by action and conditions, on which resources; then values that come with the same resource. */
    private static Collection<Statement> sameResources(Collection<Grant> grants) {
        SortedMap<String, Statement> byAction = new TreeMap<>();
        for (Grant grant : grants) {
            SortedMap<String, SortedSet<String>> conditions = new TreeMap<>();
            SortedMap<String, String> fixed = new TreeMap<>(grant.conditions());
            fixed.keySet().removeAll(GATHERED);
            String within = fixed.remove(POLICY) == null ? "" : grant.resource();
            grant.conditions().forEach((key, value) -> conditions.put(key, new TreeSet<>(List.of(value))));
            Statement statement = new Statement(
                    sid(grant),
                    grant.occasion(),
                    new TreeSet<>(List.of(grant.action())),
                    new TreeSet<>(List.of(grant.resource())),
                    conditions);
            byAction.merge(
                    grant.occasion() + " " + grant.action() + " " + fixed + " " + within,
                    statement,
                    Grouping::together);
        }
        return byAction.values();
    }

    private static String key(Statement one) {
        boolean looks = one.resources().equals(Set.of("*"));
        boolean ownKinds = one.sid().startsWith(one.occasion().word() + COMPUTE)
                && one.actions().stream().noneMatch(OF_EVERY_KIND::contains);
        String scope = looks || ownKinds ? "" : one.resources().toString();
        return one.occasion() + " " + one.sid() + " " + one.conditions() + " " + scope;
    }

    private static Statement together(Statement one, Statement other) {
        SortedSet<String> actions = new TreeSet<>(one.actions());
        actions.addAll(other.actions());
        SortedSet<String> resources = new TreeSet<>(one.resources());
        resources.addAll(other.resources());
        SortedMap<String, SortedSet<String>> conditions = new TreeMap<>();
        one.conditions().forEach((key, values) -> conditions.put(key, new TreeSet<>(values)));
        other.conditions()
                .forEach((key, values) -> conditions
                        .computeIfAbsent(key, absent -> new TreeSet<>())
                        .addAll(values));
        return new Statement(one.sid(), one.occasion(), actions, resources, conditions);
    }

    /** Says whose rights they are, and whether tags of the request or of the resource decide. */
    private static String sid(Grant grant) {
        if (grant.resource().equals("*")) {
            return grant.occasion().word() + "Look";
        }
        String suffix = "";
        for (String key : grant.conditions().keySet()) {
            if (key.startsWith("aws:RequestTag/")) {
                suffix = "New";
            } else if (key.startsWith("aws:ResourceTag/")) {
                suffix = "Own";
            }
        }
        String word = LeaseDemands.isAbout(grant.resource()) ? "Leases" : WORDS.getOrDefault(grant.service(), "Other");
        return grant.occasion().word() + word + suffix;
    }

    private static List<Statement> named(Collection<Statement> statements) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        List<Statement> named = new ArrayList<>();
        for (Statement statement : statements) {
            int number = numbers.merge(statement.sid(), 1, Integer::sum);
            named.add(number == 1 ? statement : statement.named(statement.sid() + number));
        }
        return named;
    }
}
