package dev.landform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Images;
import dev.landform.model.Quota;
import dev.landform.model.Runtimes;
import dev.landform.model.Storage;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image.Distribution;
import dev.landform.topology.Elements;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is said, the checks answer, always the same, and soon. */
class MistakesProperties {

    private static final String[] ALMOST_RIGHT = {
        "",
        " ",
        "web",
        "Web",
        "db",
        "/*",
        "/api/*",
        "api",
        "10.0.0.0/16",
        "10.0.0.1/16",
        "10.0.0.0/28",
        "0.0.0.0/0",
        "256.1.1.1/8",
        "::/0",
        "us-east-1",
        "us-east-1a",
        "t3.micro",
        "g4dn.xlarge",
        "t4g.micro",
        ".",
        "db.t3.micro",
        "8.4",
        "5.7",
        "8",
        "Asia/Seoul",
        "KST",
        "PORT",
        "DB_SECRET",
        "a\nb",
        "\"",
        "\\",
        "AKIAABCDEFGHIJKLMNOP",
        "arn:aws:iam::aws:policy/X",
        "arn:",
        "#!/bin/bash\n",
        "ami-12345678",
        "-",
        "--",
        "a--b",
        "aws:x",
        "http://",
        "://"
    };

    /** Hands out values, over and over again. */
    private static final class Pool {
        private final List<String> texts;
        private final List<Integer> numbers;
        private int next;

        Pool(List<String> texts, List<Integer> numbers) {
            this.texts = texts;
            this.numbers = numbers;
        }

        String text() {
            return texts.get(next++ % texts.size());
        }

        int number() {
            return numbers.get(next++ % numbers.size());
        }
    }

    @Property(tries = 300)
    void anythingMayBeSaid(@ForAll("texts") List<String> texts, @ForAll("numbers") List<Integer> numbers) {
        List<Finding> findings = nonsense(new Pool(texts, numbers)).check();
        List<Finding> again = nonsense(new Pool(texts, numbers)).check();
        assertThat(again).isEqualTo(findings);
        assertThat(again.toString()).isEqualTo(findings.toString());
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.toString().chars()).allMatch(c -> c >= ' ' || c == '\n'));
    }

    private static Elements nonsense(Pool any) {
        TopologyBuilder topology = Topology.vpc(any.text())
                .region(any.text())
                .cidr(any.text())
                .zones(any.number())
                .natGateways(any.number())
                .https(any.text())
                .idleTimeout(Duration.ofMillis(any.number()))
                .timeZone(any.text())
                .images(any.text())
                .keepLogs(any.number())
                .quota(Quota.values()[Math.floorMod(any.number(), Quota.values().length)], any.number())
                .tag(any.text(), any.text());
        if (any.number() % 2 == 0) {
            topology.publicSubnets(any.text(), any.text()).zones(any.text(), any.text());
        }
        if (any.number() % 2 == 0) {
            topology.privateSubnets(any.text(), any.text(), any.text()).sharedRole();
        }
        ServiceBuilder last = service(any, service(any, topology));
        return last.database(any.text())
                .mysql(any.text())
                .schema(any.text())
                .accessibleFrom(any.text(), any.text())
                .openTo(any.text())
                .secret(any.text())
                .instanceClass(any.text())
                .storage(Storage.gib(any.number()))
                .port(any.number())
                .masterUser(any.text())
                .keepBackups(any.number())
                .tag(any.text(), any.text())
                .bucket(any.text())
                .named(any.text())
                .readableFrom(any.text())
                .writableFrom(any.text(), any.text());
    }

    private static ServiceBuilder service(Pool any, Elements before) {
        ServiceBuilder service = before.service(any.text())
                .port(any.number())
                .health(any.text())
                .runtime(Runtimes.node(any.number()))
                .runtime(Runtimes.python(any.text()))
                .userData(any.text())
                .volume(Storage.gib(any.number()))
                .capacity(any.number(), any.number(), any.number())
                .scaleOnCpu(any.number())
                .warmup(Duration.ofSeconds(any.number(), any.number()))
                .draining(Duration.ofSeconds(any.number()))
                .environment(any.text(), any.text())
                .logFile(any.text())
                .managedPolicy(any.text())
                .awaitsDatabase(any.number() > 0)
                .tag(any.text(), any.text());
        return switch (Math.floorMod(any.number(), 4)) {
            case 0 -> service.route(any.text(), any.text()).route(any.text(), any.number());
            case 1 -> service.calledBy(any.text(), any.text()).gpu(any.text());
            case 2 ->
                service.worker()
                        .instanceType(any.text())
                        .image(Images.ami(any.text(), Distribution.UBUNTU, Architecture.ARM64));
            default -> service.scaleOnRequests(any.number() / 7.0);
        };
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(ALMOST_RIGHT)),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(200)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(30);
    }

    @Example
    void tenThousandServicesAreCheckedQuickly() {
        TopologyBuilder topology = Topology.vpc("large")
                .quota(Quota.RULES_PER_LOAD_BALANCER, 20_000)
                .quota(Quota.TARGET_GROUPS_PER_LOAD_BALANCER, 20_000)
                .quota(Quota.TARGET_GROUPS, 20_000)
                .quota(Quota.SECURITY_GROUPS, 20_000)
                .quota(Quota.AUTO_SCALING_GROUPS, 20_000)
                .quota(Quota.ROLES, 20_000);
        IntStream.range(0, 10_000).forEach(i -> {
            ServiceBuilder service =
                    topology.service("s" + i).route("/s" + i + "/*").scaleOnCpu(60);
            if (i > 0) {
                service.calledBy("s" + (i - 1)).environment("MODE", "test");
            }
        });
        long before = System.nanoTime();
        List<Finding> findings = topology.check();
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
    }

    @Example
    void tenThousandMistakesAreToldQuickly() {
        TopologyBuilder topology = Topology.vpc("large");
        IntStream.range(0, 10_000)
                .forEach(i -> topology.service("service-" + i)
                        .calledBy("sevrice-" + i)
                        .port(0));
        long before = System.nanoTime();
        List<Finding> findings = topology.check();
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertThat(findings).hasSizeGreaterThan(20_000);
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
    }
}
