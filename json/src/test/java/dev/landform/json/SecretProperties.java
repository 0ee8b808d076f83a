package dev.landform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landform.plan.Plan;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Topologies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** There is nothing in the file that is not in the plan, which holds no secret, and no room for one. */
class SecretProperties {

    private static final int SHORTEST_SECRET = 12;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsInThePlan(@ForAll("changes") Evolution evolution) throws IOException {
        Plan plan = World.of(evolution.before()).plan(evolution.after());
        String all = letters(plan.toString());
        JsonNode document = MAPPER.readTree(PlanJson.standard().write(plan));
        List<String> literals = new ArrayList<>();
        collect(document.get("steps"), literals);
        collect(document.get("bindings"), literals);
        collect(document.get("basis"), literals);
        List<String> longOnes = literals.stream()
                .map(SecretProperties::letters)
                .filter(literal -> literal.length() >= SHORTEST_SECRET)
                .toList();
        assertThat(longOnes).isNotEmpty().allMatch(all::contains);
    }

    @Example
    void noNameInTheSchemaIsThatOfASecretValue() throws IOException {
        List<String> names = new ArrayList<>();
        JsonNode schema = MAPPER.readTree(PlanJson.standard().schema());
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        assertThat(names)
                .contains("secret", "managedSecret", "masterUser", "username")
                .noneMatch(name -> name.toLowerCase(Locale.ROOT)
                        .matches(".*(password|passphrase|secret.?(value|string)|token|credential).*"));
    }

    /** Returns what is left of a text if it does not matter whether something is a word or the name of a class. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void collect(JsonNode node, List<String> literals) {
        if (node.isTextual()) {
            literals.add(node.textValue());
        }
        node.forEach(child -> collect(child, literals));
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(3);
    }
}
