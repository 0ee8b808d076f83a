package dev.landform.check;

import static dev.landform.check.Catalogue.shop;

import dev.landform.model.Images;
import dev.landform.plan.Facts;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.planning.Planner;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Engine;
import dev.landform.preflight.Holder;
import dev.landform.preflight.Machine;
import dev.landform.preflight.Name;
import dev.landform.preflight.Need;
import dev.landform.preflight.Neighbour;
import dev.landform.preflight.Preflight;
import dev.landform.preflight.Published;
import dev.landform.preflight.Questions;
import dev.landform.preflight.Room;
import dev.landform.preflight.Subject;
import dev.landform.resource.Cidr;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.role.Role;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Elements;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Topologies that are right by themselves, in a region or an account that says no. */
final class RegionMistakes {

    private static final String GRAPHICS = "Running On-Demand G and VT instances";

    private RegionMistakes() {}

    static void addTo(Catalogue catalogue) {
        zones(catalogue);
        images(catalogue);
        quotas(catalogue);
        names(catalogue);
        others(catalogue);
    }

    private static void zones(Catalogue catalogue) {
        catalogue.add(
                "zone-lacks-type",
                () -> plan(shop().zones("eu-west-1a", "eu-west-1b")
                                .service("web")
                                .route("/*")
                                .instanceType("t2.micro")
                                .service("api")
                                .route("/api/*")
                                .instanceType("t2.micro"))
                        .findings());
        catalogue.add(
                "zone-lacks-types-everywhere",
                () -> plan(shop().zones("eu-west-1a", "eu-west-1b", "eu-west-1c")
                                .service("web")
                                .route("/*")
                                .instanceType("t2.micro"))
                        .findings());
        catalogue.add(
                "zone-unknown",
                () -> plan(shop().zones("eu-west-1a", "eu-west-1e")).findings());
        catalogue.add(
                "type-nowhere",
                () -> plan(shop().zones("eu-west-1a", "eu-west-1b")
                                .service("ai")
                                .route("/*")
                                .gpu("g6.xlarge"))
                        .findings());
    }

    private static void images(Catalogue catalogue) {
        catalogue.add(
                "image-not-found",
                () -> judged(
                        shop().service("web").route("/*").image(Images.ubuntu2404()),
                        (questions, answers) -> answers.image(
                                "ubuntu-24.04",
                                new Published.Missing(
                                        "The image ubuntu-24.04 is not published in this region: there is no parameter"
                                                + " /aws/service/canonical/ubuntu/server/24.04."))));
        catalogue.add(
                "image-misfit",
                () -> judged(
                        shop().service("web").route("/*"),
                        (questions, answers) -> answers.image(
                                        "al2023", new Published.There(Optional.of(Architecture.X86_64)))
                                .machine("t3.micro", machine(2, Architecture.ARM64, "Standard"))));
    }

    private static void quotas(Catalogue catalogue) {
        catalogue.add(
                "no-room",
                () -> judged(
                        shop().zones(3).natGateways(3).service("web").route("/*"),
                        (questions, answers) -> answers.room(
                                need(questions, ElasticIp.TYPE, ""), new Room("EC2-VPC Elastic IPs", 5, 4))));
        catalogue.add(
                "no-room-in-group",
                () -> judged(
                        shop().service("web")
                                .route("/*")
                                .port(8080)
                                .service("api")
                                .port(9000)
                                .calledBy("web"),
                        (questions, answers) -> answers.room(
                                need(questions, SecurityGroupRule.TYPE, "service/api/security-group"),
                                new Room("Inbound or outbound rules per security group", 0, 0))));
        catalogue.add(
                "no-vcpus",
                () -> judged(
                        gpus(),
                        (questions, answers) -> answers.machine(
                                        "g4dn.xlarge", machine(4, Architecture.X86_64, GRAPHICS))
                                .processors(new Room(GRAPHICS, 0, 0))));
        catalogue.add(
                "few-vcpus",
                () -> judged(
                        gpus(),
                        (questions, answers) -> answers.machine(
                                        "g4dn.xlarge", machine(4, Architecture.X86_64, GRAPHICS))
                                .processors(new Room(GRAPHICS, 8, 4))));
    }

    private static void names(Catalogue catalogue) {
        catalogue.add(
                "name-taken",
                () -> judged(
                        shop().database("db").secret("shop/login"),
                        (questions, answers) -> answers.taken(
                                name(questions, Secret.TYPE), new Holder.Stranger("no topology of Landform"))));
        catalogue.add(
                "name-taken-derived",
                () -> judged(
                        shop().service("web").route("/*"),
                        (questions, answers) ->
                                answers.taken(name(questions, Role.TYPE), new Holder.Stranger("the topology bazaar"))));
        catalogue.add(
                "name-kept",
                () -> judged(
                        shop().database("db").secret("shop/login"),
                        (questions, answers) ->
                                answers.taken(name(questions, Secret.TYPE), new Holder.Leaving("2026-12-24"))));
    }

    private static void others(Catalogue catalogue) {
        catalogue.add(
                "block-in-use",
                () -> judged(shop().cidr("172.31.0.0/16"), (questions, answers) -> {
                    answers.neighbour(new Neighbour("vpc-0b", Cidr.parse("172.31.0.0/16"), true));
                    answers.neighbour(new Neighbour("vpc-0a", Cidr.parse("172.31.128.0/20"), false));
                    answers.neighbour(new Neighbour("vpc-0c", Cidr.parse("10.0.0.0/16"), false));
                }));
        catalogue.add(
                "not-orderable",
                () -> judged(shop().database("db").mysql("8.4"), (questions, answers) -> {
                    SortedSet<String> versions = new TreeSet<>(List.of("5.7.44", "8.0.35", "8.0.40", "10.1"));
                    answers.orderable(engine(questions), versions);
                }));
        catalogue.add(
                "not-orderable-class",
                () -> judged(
                        shop().database("db").mysql("8.4").instanceClass("db.m8g.large"),
                        (questions, answers) -> answers.orderable(engine(questions), new TreeSet<>())));
        catalogue.add(
                "not-checked",
                () -> judged(
                        shop().service("web").route("/*"),
                        (questions, answers) -> answers.unanswered(
                                        Subject.QUOTAS, "servicequotas:ListServiceQuotas", "AccessDeniedException")
                                .unanswered(Subject.QUOTAS, "autoscaling:DescribeAccountLimits", "HTTP 500")
                                .unanswered(Subject.NAMES, "iam:ListRoles", "AccessDenied")));
    }

    private static Elements gpus() {
        return shop().service("ai").route("/*").gpu("g4dn.xlarge").capacity(1, 1, 2);
    }

    private static Machine machine(int vcpus, Architecture architecture, String quota) {
        return new Machine(vcpus, new TreeSet<>(List.of(architecture)), quota);
    }

    private static Need need(Questions questions, ResourceType<?> type, String below) {
        return questions.needs().stream()
                .filter(need -> need.type().equals(type))
                .filter(need -> need.place()
                        .map(place -> place.attribute().equals("group")
                                && place.address().path().equals(below))
                        .orElse(below.isEmpty()))
                .findFirst()
                .orElseThrow();
    }

    private static Name name(Questions questions, ResourceType<?> type) {
        return questions.names().stream()
                .filter(name -> name.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Engine engine(Questions questions) {
        return questions.engines().first();
    }

    private static List<Finding> judged(Elements topology, BiConsumer<Questions, Answers.Builder> region) {
        Plan plan = plan(topology);
        Answers.Builder answers = Answers.builder();
        region.accept(Questions.of(plan), answers);
        return Preflight.judge(plan, answers.build());
    }

    /** Plans from nothing in a region where two zones of three offer small old instances, and none the newest GPU. */
    private static Plan plan(Elements topology) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        zones.put("eu-west-1a", new TreeSet<>(List.of("t2.micro", "t3.micro", "g4dn.xlarge")));
        zones.put("eu-west-1b", new TreeSet<>(List.of("t3.micro", "g4dn.xlarge")));
        zones.put("eu-west-1c", new TreeSet<>(List.of("t2.micro", "t3.micro", "g4dn.xlarge")));
        ResourceGraph graph = Synthesis.of(topology.build()).graph();
        Snapshot nothing = new Snapshot(graph.topology(), graph.region(), List.of(), new Facts("123456789012", zones));
        return Planner.plan(graph, nothing, PlanOptions.standard(), List.of());
    }
}
