package dev.landform.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.planning.Planner;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What has to be asked follows from what the plan makes and changes, and from nothing else. */
class QuestionsTest {

    private static Elements shop(String instanceType, int most) {
        return Topology.vpc("shop")
                .region("eu-west-1")
                .zones("eu-west-1a", "eu-west-1b")
                .natGateways(2)
                .service("web")
                .route("/*")
                .port(8080)
                .instanceType(instanceType)
                .capacity(2, 3, most)
                .service("api")
                .calledBy("web")
                .port(9000)
                .database("db")
                .mysql("8.4")
                .secret("shop/login")
                .accessibleFrom("web");
    }

    @Test
    void aPlanFromNothingAsksAboutEverything() {
        Questions questions = Questions.of(plan(shop("t3.small", 6), List.of()));
        assertThat(questions.instanceTypes()).containsExactly("t3.micro", "t3.small");
        assertThat(questions.launches())
                .extracting(launch ->
                        launch.group() + " " + launch.instanceType() + " " + launch.starting() + "-" + launch.most())
                .contains("service/web/auto-scaling-group t3.small 3-6");
        assertThat(questions.images()).containsOnlyKeys("al2023");
        assertThat(questions.engines()).containsExactly(new Engine("mysql", "8.4", "db.t4g.micro"));
        assertThat(questions.block()).hasToString("Optional[10.0.0.0/16]");
        assertThat(needs(questions))
                .contains(
                        "vpc: 1",
                        "elastic-ip: 2",
                        "nat-gateway: 2",
                        "security-group-rule group service/api/security-group: 1",
                        "subnet vpc network/vpc: 4");
        assertThat(questions.names())
                .filteredOn(Name::chosen)
                .extracting(name -> name.type() + " " + name.text())
                .containsExactly("log-group /shop/api", "log-group /shop/web", "secret shop/login");
        assertThat(questions.names())
                .extracting(name -> name.type().name())
                .contains("load-balancer", "role", "db-instance")
                .doesNotContain("security-group", "vpc");
    }

    @Test
    void aPlanThatFindsEverythingAsksNothing() {
        Elements shop = shop("t3.small", 6);
        Plan plan = plan(shop, existing(shop));
        assertThat(plan.steps()).isEmpty();
        assertThat(Questions.of(plan).isEmpty()).isTrue();
        assertThat(Preflight.judge(plan, Answers.builder().build())).isEmpty();
    }

    @Test
    void anotherInstanceTypeIsALaunchInPlaceOfTheFormer() {
        Plan plan = plan(shop("g4dn.xlarge", 6), existing(shop("t3.small", 6)));
        Questions questions = Questions.of(plan);
        assertThat(questions.launches())
                .extracting(
                        launch -> launch.former().orElse("") + " to " + launch.instanceType() + " " + launch.starting())
                .containsExactly("t3.small to g4dn.xlarge 3");
        assertThat(questions.instanceTypes()).containsExactly("g4dn.xlarge", "t3.small");
        assertThat(questions.images()).isEmpty();
        assertThat(questions.names()).isEmpty();

        Answers.Builder answers = Answers.builder()
                .machine("g4dn.xlarge", new Machine(4, new TreeSet<>(), "same"))
                .machine("t3.small", new Machine(2, new TreeSet<>(), "same"));
        assertThat(ids(Preflight.judge(
                        plan, answers.processors(new Room("same", 11, 6)).build())))
                .as("3 instances with 2 vCPUs more each, and one too few")
                .containsExactly("no-vcpus");
        assertThat(ids(Preflight.judge(
                        plan, answers.processors(new Room("same", 12, 6)).build())))
                .containsExactly("few-vcpus");
        assertThat(Preflight.judge(
                        plan, answers.processors(new Room("same", 24, 6)).build()))
                .isEmpty();
    }

    @Test
    void equalPlansAskEqualQuestions() {
        assertThat(Questions.of(plan(shop("t3.small", 6), List.of())))
                .isEqualTo(Questions.of(plan(shop("t3.small", 6), List.of())));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    private static List<String> needs(Questions questions) {
        return questions.needs().stream()
                .map(need -> need.type()
                        + need.place()
                                .map(place -> " " + place.attribute() + " " + place.address())
                                .orElse("")
                        + ": " + need.more())
                .toList();
    }

    private static Plan plan(Elements topology, List<Observed> found) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        for (String zone : List.of("eu-west-1a", "eu-west-1b")) {
            zones.put(zone, new TreeSet<>(Set.of("t3.micro", "t3.small", "g4dn.xlarge")));
        }
        ResourceGraph graph = Synthesis.of(topology.build()).graph();
        Snapshot snapshot = new Snapshot("shop", "eu-west-1", found, new Facts("123456789012", zones));
        return Planner.plan(graph, snapshot, PlanOptions.deletingData(), List.of());
    }

    /** Everything that the topology wants, as if its own plan had been carried out. */
    private static List<Observed> existing(Elements topology) {
        List<Observed> found = new ArrayList<>();
        for (var step : plan(topology, List.of()).steps()) {
            if (step instanceof Create create) {
                Resource wanted = create.resource();
                SortedMap<String, String> outputs = new TreeMap<>();
                wanted.type().outputs().forEach(output -> outputs.put(output.name(), output.name()));
                Resource resource = Resources.rewrite(
                        wanted,
                        ref -> Ref.physical(((Ref.To<?>) ref).target().path()),
                        text -> Text.of(text.resolve(output -> output.output())));
                found.add(new Observed(
                        resource, new Binding(wanted.address().path(), outputs), Observed.Condition.ACTIVE));
            }
        }
        return found;
    }
}
