package dev.landform.synthesis;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Mention;
import dev.landform.model.Service;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Regions;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What instances may do: Session Manager, logs and metrics, the secrets and buckets granted, finding their callees. */
final class RolePart {

    /** The same for all, so it is written once. */
    private static final Text FINDS_INSTANCES = new PolicyDocument()
            .allow(List.of("ec2:DescribeInstances"), List.of(Text.of("*")))
            .json();

    private final Draft draft;
    private final Address role;
    private final Ref<Role> itself;
    private final Collection<Service> services;
    private final Origin origin;
    private final Tags tags;

    private RolePart(Draft draft, Address role, Collection<Service> services, Origin origin, Tags tags) {
        this.draft = draft;
        this.role = role;
        this.itself = Ref.to(role);
        this.services = services;
        this.origin = origin;
        this.tags = tags;
    }

    /** Adds the one role that all services share, if they do. */
    static void addShared(Draft draft) {
        if (draft.intent().sharedRole()) {
            Origin origin = draft.intent().origins().of("sharedRole");
            Tags tags = draft.tags(Addresses.SHARED_ROLE, Tags.none());
            new RolePart(draft, Addresses.SHARED_ROLE, draft.services().values(), origin, tags).add();
        }
    }

    /** Adds a service's own role, if it has one. */
    static void add(Draft draft, Service service, Tags tags) {
        if (!draft.intent().sharedRole()) {
            Address role = draft.at(service.name()).role();
            new RolePart(draft, role, List.of(service), service.origins().element(), tags).add();
        }
    }

    private void add() {
        if (services.isEmpty()) {
            return;
        }
        draft.add(
                Role.builder()
                        .address(role)
                        .trustedService("ec2.amazonaws.com")
                        .tags(tags)
                        .build(),
                origin,
                "");
        buckets();
        callees();
        secrets();
        draft.add(
                InstanceProfile.builder()
                        .address(draft.at(services.iterator().next().name()).profile())
                        .role(itself)
                        .tags(tags)
                        .build(),
                origin,
                "");
        managedPolicies();
    }

    private void managedPolicies() {
        SortedMap<String, Origin> policies = new TreeMap<>();
        policies.put("AmazonSSMManagedInstanceCore", origin);
        policies.put("CloudWatchAgentServerPolicy", origin);
        for (Service service : services) {
            for (Mention policy : service.managedPolicies()) {
                policies.putIfAbsent(policy.name(), policy.origin());
            }
        }
        policies.forEach((policy, said) -> draft.add(
                RolePolicyAttachment.builder()
                        .address(role.child("policy/" + Words.of(policy.substring(policy.lastIndexOf('/') + 1))))
                        .role(itself)
                        .policyArn(draft.policyArn(policy))
                        .build(),
                said,
                purpose(policy)));
    }

    private static String purpose(String policy) {
        return switch (policy) {
            case "AmazonSSMManagedInstanceCore" -> "shells come from Session Manager, with no port open";
            case "CloudWatchAgentServerPolicy" -> "the agent sends metrics and logs";
            default -> "";
        };
    }

    private void inline(String name, Text document, String purpose) {
        draft.add(
                RolePolicy.builder()
                        .address(role.child("inline-policy/" + name))
                        .role(itself)
                        .policyName(name)
                        .document(document)
                        .build(),
                origin,
                purpose);
    }

    private void secrets() {
        SortedMap<String, Text> arns = new TreeMap<>();
        for (Service service : services) {
            for (Database database : draft.databases(service.name())) {
                arns.put(database.name(), secretArn(database));
            }
        }
        if (!arns.isEmpty()) {
            PolicyDocument document =
                    new PolicyDocument().allow(List.of("secretsmanager:GetSecretValue"), List.copyOf(arns.values()));
            inline("secrets", document.json(), "reads exactly the secrets of " + String.join(", ", arns.keySet()));
        }
    }

    static Text secretArn(Database database) {
        return database.managedSecret()
                ? Text.output(Addresses.dbInstance(database.name()), "secretArn")
                : Text.output(Addresses.dbSecret(database.name()), "arn");
    }

    private void buckets() {
        SortedMap<String, Text> read = new TreeMap<>();
        SortedMap<String, Text> written = new TreeMap<>();
        for (Service service : services) {
            for (Bucket bucket : draft.buckets(service.name())) {
                Text arn = Text.of("arn:" + Regions.partition(draft.intent().region()) + ":s3:::")
                        .plus(Text.output(Addresses.bucket(bucket.name()), "name"));
                read.put(bucket.name(), arn);
                if (Draft.names(bucket.writers()).contains(service.name())) {
                    written.put(bucket.name(), arn);
                }
            }
        }
        if (read.isEmpty()) {
            return;
        }
        PolicyDocument document = new PolicyDocument()
                .allow(List.of("s3:ListBucket"), List.copyOf(read.values()))
                .allow(List.of("s3:GetObject"), objects(read.values()));
        if (!written.isEmpty()) {
            document = document.allow(List.of("s3:PutObject", "s3:DeleteObject"), objects(written.values()));
        }
        inline("buckets", document.json(), "uses the buckets " + String.join(", ", read.keySet()));
    }

    private static List<Text> objects(Collection<Text> buckets) {
        List<Text> objects = new ArrayList<>();
        for (Text bucket : buckets) {
            objects.add(bucket.plus("/*"));
        }
        return objects;
    }

    private void callees() {
        if (services.stream().anyMatch(service -> !draft.callees(service.name()).isEmpty())) {
            inline("callees", FINDS_INSTANCES, "finds the instances of the services that it calls");
        }
    }
}
