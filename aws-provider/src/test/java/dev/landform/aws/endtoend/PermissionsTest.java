package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Images;
import dev.landform.permission.Demand;
import dev.landform.permission.Demands;
import dev.landform.permission.LeaseDemands;
import dev.landform.permission.Lookup;
import dev.landform.permission.Occasion;
import dev.landform.permission.Policy;
import dev.landform.permission.Statement;
import dev.landform.permission.Target;
import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Difference;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.preflight.Questions;
import dev.landform.resource.Attribute;
import dev.landform.resource.Origin;
import dev.landform.resource.Owner;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import dev.landform.synthesis.Synthesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documented policy has every action that any step, look or question may take, and no other. */
class PermissionsTest {

    private static final Path POLICY = Path.of("../docs/aws-permissions.json");

    /** What each of these conditions says holds for every topology. */
    private static final List<String> CONDITIONS = List.of("iam:PassedToService", "iam:AWSServiceName");

    private static final Lookup UNKNOWN = new Lookup() {
        @Override
        public Optional<String> id(ResourceType<?> type, Ref<?> ref) {
            return Optional.empty();
        }

        @Override
        public Optional<Resource> resource(ResourceType<?> type, Ref<?> ref) {
            return Optional.empty();
        }
    };

    @Test
    void theDocumentedPolicyHasEveryAction() throws IOException {
        List<Step> steps = new ArrayList<>();
        SortedSet<String> types = new TreeSet<>();
        Synthesis.of(Reference.with(reference -> reference.springImage = Images.ubuntu2204()))
                .graph()
                .resources()
                .forEach(resource -> {
                    types.add(resource.type().name());
                    steps.addAll(steps(resource));
                });
        assertThat(ResourceTypes.all().stream().map(ResourceType::name))
                .as("the reference topology has every type")
                .allMatch(types::contains);

        List<Demand> demands = new ArrayList<>(Demands.ofInquiring(
                Questions.of(new Plan("shop", "eu-west-1", creations(steps), List.of(), new TreeMap<>(), List.of()))));
        demands.addAll(Demands.ofObserving(
                "shop",
                ResourceTypes.all().stream()
                        .map(type -> new Target.Existing(type, Ref.physical("id")))
                        .toList(),
                true));
        steps.forEach(step -> demands.addAll(Demands.of(step, UNKNOWN)));
        String text = policy(demands, leases()).toJson();
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.writeString(POLICY, text);
        }
        assertThat(text).isEqualTo(Files.readString(POLICY));
    }

    /** One creation for each address. */
    private static List<Step> creations(List<Step> steps) {
        TreeMap<String, Step> creations = new TreeMap<>();
        steps.stream().filter(Create.class::isInstance).forEach(step -> creations.putIfAbsent(step.key(), step));
        return List.copyOf(creations.values());
    }

    private static List<Step> steps(Resource resource) {
        Reason reason = new Reason.Missing();
        List<Step> steps = new ArrayList<>();
        for (Resource one : Variants.of(resource)) {
            steps.add(new Create(one, Optional.of("name"), reason, false, Origin.UNKNOWN, ""));
            steps.add(new Await(one, "id", reason));
            steps.add(new Delete(one, "id", reason, true));
            steps.add(new Delete(one, "id", reason, false));
            for (Update.Phase phase : Update.Phase.values()) {
                steps.add(update(resource, one, phase));
                steps.add(update(one, resource, phase));
            }
        }
        return steps;
    }

    private static Update update(Resource before, Resource after, Update.Phase phase) {
        List<Difference> everything = new ArrayList<>();
        for (Attribute<?> attribute : after.type().attributes()) {
            everything.add(new Difference(attribute.name(), "before", "after", attribute.change()));
        }
        return new Update(after, before, "id", everything, phase, new Reason.Missing(), Origin.UNKNOWN, "");
    }

    /** Leases are confined even here: whoever may write all parameters may write those of others' programs. */
    private static Statement leases() {
        SortedSet<String> actions = new TreeSet<>();
        String any = "*";
        Stream.of(
                        LeaseDemands.ofReading(any),
                        LeaseDemands.ofCreating(any),
                        LeaseDemands.ofRewriting(any),
                        LeaseDemands.ofDeleting(any))
                .flatMap(List::stream)
                .forEach(demand -> actions.add(demand.action()));
        return new Statement(
                "Leases",
                Occasion.EVERY_RUN,
                actions,
                new TreeSet<>(List.of("arn:aws:ssm:*:*:parameter" + new Owner(any).leasePath())),
                new TreeMap<>());
    }

    /** Returns a policy for every topology of every account, in one statement for each service, and one more. */
    private static Policy policy(List<Demand> demands, Statement more) {
        SortedMap<String, SortedSet<String>> actions = new TreeMap<>();
        SortedMap<String, SortedMap<String, SortedSet<String>>> conditions = new TreeMap<>();
        for (Demand demand : demands) {
            SortedMap<String, String> context = new TreeMap<>(demand.context());
            context.keySet().retainAll(CONDITIONS);
            String action = demand.action();
            int colon = action.indexOf(':');
            String sid = context.isEmpty() ? action.substring(0, colon) : action.substring(colon + 1);
            actions.computeIfAbsent(sid, absent -> new TreeSet<>()).add(action);
            context.forEach((key, value) -> conditions
                    .computeIfAbsent(sid, absent -> new TreeMap<>())
                    .computeIfAbsent(key, absent -> new TreeSet<>())
                    .add(value));
        }
        List<Statement> statements = new ArrayList<>(List.of(more));
        actions.forEach((sid, all) -> statements.add(new Statement(
                sid,
                Occasion.EVERY_RUN,
                all,
                new TreeSet<>(List.of("*")),
                conditions.getOrDefault(sid, new TreeMap<>()))));
        return new Policy(statements);
    }
}
