package dev.landform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.check.FindingsException;
import dev.landform.execute.Outcome;
import dev.landform.execute.Result;
import dev.landform.plan.Plan;
import dev.landform.testkit.Tries;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Assertions;

/** Whatever happens to a file, reading it is a clear error or a plan that can be carried out. */
@AddLifecycleHook(Tries.class)
class FuzzProperties {

    private static final PlanJson JSON = PlanJson.standard();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CREATES = JSON.write(new World().plan(Shop.FIRST));
    private static final String CHANGES = JSON.write(World.of(Shop.FIRST).plan(Shop.CHANGED));
    private static final String STRANGE = "\0{}[]\",:\\-+.e9\u00e9\ud800\n ";

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void charactersAreLostOrChanged(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(sample(random));
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(2000)));
                default -> text.insert(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
            }
        }
        readsOrSaysWhy(text.toString());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theRestIsMissing(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = sample(random);
        readsOrSaysWhy(text.substring(0, random.nextInt(text.length())));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void valuesAreMissingOrOfAnotherKind(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int times)
            throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String sample = sample(random);
        JsonNode document = MAPPER.readTree(sample);
        for (int i = 0; i < times; i++) {
            mutate(document, random);
        }
        Optional<Plan> plan = readsOrSaysWhy(document.toString());
        plan.ifPresent(edited -> canBeCarriedOut(edited, sample.equals(CREATES) ? new World() : World.of(Shop.FIRST)));
    }

    @Example
    void deepAndHugeThingsEndSoon() {
        String deep = "[".repeat(1_000_000);
        assertThat(readsOrSaysWhy(deep)).isEmpty();
        assertThat(readsOrSaysWhy("{\"a\":".repeat(1_000_000))).isEmpty();
        assertThat(readsOrSaysWhy(CREATES.replaceFirst("\"version\" : 1", "\"version\" : " + "9".repeat(1_000_000))))
                .isEmpty();
        assertThat(readsOrSaysWhy(CREATES.replaceFirst("\"version\" : 1", "\"version\" : 1e999999999")))
                .isEmpty();
        assertThat(readsOrSaysWhy(CREATES + CREATES)).isEmpty();
        assertThat(readsOrSaysWhy("\"" + "a".repeat(30_000_000) + "\"")).isEmpty();
        assertThat(readsOrSaysWhy("")).isEmpty();
    }

    private static String sample(SplittableRandom random) {
        return random.nextBoolean() ? CREATES : CHANGES;
    }

    private static Optional<Plan> readsOrSaysWhy(String text) {
        Supplier<Optional<Plan>> reading = () -> {
            try {
                return Optional.of(JSON.read(text));
            } catch (PlanJsonException clear) {
                assertThat(clear.getMessage())
                        .startsWith("This is no plan that can be read. At ")
                        .contains("\n  Fix: ")
                        .doesNotContain("Exception", "dev.landform", "com.fasterxml", "`")
                        .hasSizeLessThan(1500);
                return Optional.empty();
            }
        };
        return Assertions.assertTimeout(Duration.ofSeconds(20), reading::get);
    }

    /** A plan that was edited may fail, but as plans do: step by step, and not with a bug's trace. */
    private static void canBeCarriedOut(Plan plan, World world) {
        assertThat(JSON.read(JSON.write(plan))).isEqualTo(plan);
        try {
            Outcome outcome = world.landform().apply(plan);
            assertThat(outcome.results())
                    .noneMatch(result -> result instanceof Result.Failed failed
                            && failed.bug().isPresent());
        } catch (FindingsException refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    private static void mutate(JsonNode document, SplittableRandom random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode other = containers.get(random.nextInt(containers.size())).deepCopy();
        JsonNode something = switch (random.nextInt(9)) {
            case 0 -> MAPPER.nullNode();
            case 1 -> MAPPER.getNodeFactory().numberNode(random.nextInt(-2, 200));
            case 2 -> MAPPER.getNodeFactory().numberNode(1e300);
            case 3 -> MAPPER.getNodeFactory().textNode("");
            case 4 -> MAPPER.getNodeFactory().textNode("network/vpc");
            case 5 -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 6 -> MAPPER.getNodeFactory().arrayNode();
            case 7 -> MAPPER.getNodeFactory().objectNode();
            default -> other;
        };
        if (chosen instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.set(at, something);
                default ->
                    array.insert(at, array.get(random.nextInt(array.size())).deepCopy());
            }
        } else if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, something);
                default -> object.set(name + "x", object.get(name));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
