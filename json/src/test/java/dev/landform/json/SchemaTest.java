package dev.landform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is documented is what is written. Run with {@code -Dlandform.golden.update=true} to write the example and the
 * schema anew. A change of either is a change of the schema: think of {@link PlanJson#VERSION}.
 */
class SchemaTest {

    private static final Path PAGE = Path.of("../docs/plan-json.md");
    private static final Path SCHEMA = Path.of("../docs/plan-1.schema.json");
    private static final String BEGIN = "```json\n";
    private static final String END = "```\n";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theExampleInTheDocumentationIsReal() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        String example = PlanJson.standard().write(Photos.plan());
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.writeString(PAGE, page.substring(0, begin) + example + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(example);
        }
        assertThat(PlanJson.standard().read(example)).isEqualTo(Photos.plan());
    }

    @Test
    void theSchemaIsTheOneOfThisVersion() throws IOException {
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.writeString(SCHEMA, PlanJson.standard().schema());
        }
        assertThat(SCHEMA.getFileName().toString()).isEqualTo("plan-" + PlanJson.VERSION + ".schema.json");
        assertThat(PlanJson.standard().schema()).isEqualTo(Files.readString(SCHEMA));
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        JsonNode schema = MAPPER.readTree(PlanJson.standard().schema());
        Validator validator = new Validator(schema);
        for (String plan : List.of(
                PlanJson.standard().write(Photos.plan()),
                PlanJson.standard().write(new World().plan(Shop.FIRST)),
                PlanJson.standard().write(World.of(Shop.FIRST).plan(Shop.CHANGED)),
                PlanJson.standard().write(World.of(Shop.FIRST).plan(Shop.OTHER_PORT.after())))) {
            assertThat(validator.isValid(MAPPER.readTree(plan))).isTrue();
            assertThat(validator.isValid(MAPPER.readTree(plan.replace("\"attribute\"", "\"atribute\""))))
                    .isFalse();
        }
    }
}
