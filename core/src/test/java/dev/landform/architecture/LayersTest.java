package dev.landform.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows left to right: no package knows anything of those that come after it. */
class LayersTest {
    /** The packages, lowest first. Each may use itself and those above it in this list, and nothing below. */
    private static final List<String> LAYERS = List.of(
            "dev.landform.pages..",
            "dev.landform.graph..",
            "dev.landform.resource..",
            "dev.landform.model..",
            "dev.landform.check..",
            "dev.landform.topology..",
            "dev.landform.synthesis..",
            "dev.landform.plan..",
            "dev.landform.reach..",
            "dev.landform.planning..",
            "dev.landform.preflight..",
            "dev.landform.permission..",
            "dev.landform.provider..",
            "dev.landform.lease..",
            "dev.landform.execute..",
            "dev.landform.render..",
            "dev.landform");

    /** Arrows against the order that are allowed all the same. Both ends are written as in {@link #LAYERS}. */
    private static final List<Arrow> ALLOWED = List.of();

    private record Arrow(String from, String to, String reason) {}

    /** What makes a run differ from the next; the one class that may ask for it hands it to all others. */
    private static final Set<String> NOT_REPEATABLE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final String SYSTEM_TIME = "dev.landform.execute.SystemTime";

    @TestFactory
    Stream<DynamicTest> eachPackageUsesOnlyThoseBeforeIt() {
        return IntStream.range(0, LAYERS.size() - 1)
                .mapToObj(i -> DynamicTest.dynamicTest(LAYERS.get(i), () -> {
                    String from = LAYERS.get(i);
                    String[] later = LAYERS.stream()
                            .skip(i + 1)
                            .filter(to ->
                                    ALLOWED.stream().noneMatch(e -> e.from().equals(from) && e.to().equals(to)))
                            .toArray(String[]::new);
                    check(noClasses()
                            .that()
                            .resideInAPackage(from)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later));
                }));
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        check(classes().should().resideInAnyPackage(LAYERS.toArray(String[]::new)));
    }

    @Test
    void timeAndChanceComeInAsParameters() {
        check(noClasses()
                .that(describe("are not " + SYSTEM_TIME, c -> !outermost(c).equals(SYSTEM_TIME)))
                .should()
                .accessTargetWhere(notRepeatable())
                .because("a run must be repeatable: time and randomness are parameters"));
    }

    private static DescribedPredicate<JavaAccess<?>> notRepeatable() {
        String names = NOT_REPEATABLE.stream().sorted().collect(joining(", "));
        return describe("the target is new Random() or one of " + names, access -> {
            String owner = access.getTargetOwner().getFullName();
            if (owner.equals("java.util.Random") && access.getName().equals("<init>")) {
                return access.getTarget().getFullName().equals("java.util.Random.<init>()");
            }
            return NOT_REPEATABLE.contains(owner + "." + access.getName());
        });
    }

    private static String outermost(JavaClass c) {
        return c.getEnclosingClass().map(LayersTest::outermost).orElse(c.getFullName());
    }

    private static void check(ArchRule rule) {
        // A layer may have no class yet.
        rule.allowEmptyShould(true).check(Core.CLASSES);
    }
}
