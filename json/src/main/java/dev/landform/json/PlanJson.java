package dev.landform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.landform.plan.Plan;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes plans as JSON and reads them back: to store a plan, have it reviewed, and apply it later with {@code
 * Landform.applyStored}, which refuses if the cloud has moved. The schema has a version and is in {@code
 * docs/plan-json.md}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Files.writeString(file, PlanJson.standard().write(plan));
 * Outcome outcome = landform.applyStored(PlanJson.standard().read(Files.readString(file)));
 * }</pre>
 *
 * <p>There is no secret in it, since there is none in a plan. There is what AWS shows to whoever may look: names,
 * addresses, boot scripts with what the user wrote into them.
 */
public final class PlanJson {

    /** The version of the schema that is written, and the only one that is read. */
    public static final int VERSION = 1;

    private static final String WHOLE_FILE = "Is this the whole file that was written? If not, plan again.";
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Names are read as they come, so that no choice of them can slow reading down.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .build();

    private static final PlanJson STANDARD = new PlanJson(ResourceTypes.all());

    private final List<ResourceType<?>> types;
    private final PlanForm form;

    private PlanJson(List<ResourceType<?>> types) {
        this.types = List.copyOf(types);
        this.form = new PlanForm(new Forms(this.types));
    }

    /** Returns what writes and reads plans of the resource types that Landform knows. */
    public static PlanJson standard() {
        return STANDARD;
    }

    /**
     * Returns what knows one more resource type, for plans that hold resources of a type of your own.
     *
     * @throws IllegalArgumentException if its value class is no public record, or has a component that cannot be written
     */
    public PlanJson knowing(ResourceType<?> type) {
        List<ResourceType<?>> more = new ArrayList<>(types);
        more.add(type);
        return new PlanJson(more);
    }

    /**
     * Returns the plan as JSON, indented and ending with a line feed. Equal plans with equal origins give equal texts.
     *
     * @throws IllegalArgumentException if the plan holds a resource of a type that is not known here
     */
    public String write(Plan plan) {
        return text(form.write(plan));
    }

    /**
     * Returns the plan that was written: an equal one, or, if somebody edited the text, one that can be carried out.
     *
     * @throws PlanJsonException if the text is no JSON, no plan, of another version of the schema, or a plan that cannot
     *     be carried out as it stands
     */
    public Plan read(String text) {
        return form.read(Place.root(parse(text)));
    }

    /** Returns the JSON Schema, draft 2020-12, of what is written and read. */
    public String schema() {
        return text(form.schema());
    }

    private static JsonNode parse(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode document = MAPPER.readTree(parser);
            if (document == null) {
                throw new PlanJsonException("the top", "there is nothing.", WHOLE_FILE);
            }
            if (parser.nextToken() != null) {
                throw unreadable(parser.currentLocation(), "there is more after the plan's end");
            }
            return document;
        } catch (StreamConstraintsException e) {
            throw unreadable(e.getLocation(), "this is deeper or longer than anything in a plan");
        } catch (JsonEOFException e) {
            throw unreadable(e.getLocation(), "the text ends in the middle of the plan");
        } catch (JsonProcessingException e) {
            throw unreadable(e.getLocation(), plain(String.valueOf(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new AssertionError("a string can be read", e);
        }
    }

    /** Returns the parser's words without its own names for things. */
    private static String plain(String message) {
        String line = message.lines().findFirst().orElse("this is no JSON");
        return line.replaceAll(" \\([^()]*\\[Source:.*", "").replace("`", "");
    }

    private static PlanJsonException unreadable(@Nullable JsonLocation at, String what) {
        String where = at == null ? "the top" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new PlanJsonException(where, what + ".", WHOLE_FILE);
    }

    private static String text(JsonNode node) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the plan cannot be written", e);
        }
    }
}
