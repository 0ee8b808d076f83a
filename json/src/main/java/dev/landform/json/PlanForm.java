package dev.landform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.landform.plan.Plan;
import dev.landform.plan.Summary;
import java.util.ArrayList;
import java.util.List;

/** The whole document: what it is and of which version, the plan's counts for whoever only wants those, the plan. */
final class PlanForm implements Form<Plan> {

    private static final String FORMAT = "format";
    private static final String PLAN = "landform-plan";
    private static final String VERSION = "version";
    private static final String SUMMARY = "summary";

    private final Forms forms;
    private final RecordForm record;
    private final Form<Object> summary;

    PlanForm(Forms forms) {
        this.forms = forms;
        this.record = RecordForm.of(Plan.class, forms);
        this.summary = forms.of(Summary.class);
    }

    @Override
    public JsonNode write(Plan plan) {
        ObjectNode document = Json.object().put(FORMAT, PLAN).put(VERSION, PlanJson.VERSION);
        document.set(SUMMARY, summary.write(plan.summary()));
        return document.setAll(record.write(plan));
    }

    @Override
    public Plan read(Place document) {
        document.require(document.isObject(), "an object");
        header(document);
        List<String> names = new ArrayList<>(List.of(FORMAT, VERSION, SUMMARY));
        names.addAll(record.names());
        document.only(names);
        Plan plan = (Plan) record.make(document);
        if (!summary.read(document.field(SUMMARY)).equals(plan.summary())) {
            throw document.field(SUMMARY).wrong("the steps make it \"" + plan.summary() + "\"");
        }
        OrderCheck.check(plan, document);
        ReferenceCheck.check(plan, document);
        return plan;
    }

    @Override
    public JsonNode schema() {
        ObjectNode properties = Json.object();
        properties.set(FORMAT, Json.constant(PLAN));
        properties.set(VERSION, Json.object().put("const", PlanJson.VERSION));
        properties.set(SUMMARY, summary.schema());
        ObjectNode schema = Json.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "A plan of Landform");
        schema.setAll(Json.closed(properties.setAll(record.properties())));
        return schema.set(
                "$defs", Json.object().set("resource", forms.resources().definition()));
    }

    private static void header(Place document) {
        Place format = document.field(FORMAT);
        if (!format.text().equals(PLAN)) {
            throw format.wrong(Place.quoted(format.text()) + " is not \"" + PLAN + "\".");
        }
        Place version = document.field(VERSION);
        if (version.integer() != PlanJson.VERSION) {
            throw version.wrong(
                    "this plan is of version " + version.integer()
                            + " of the schema, and this release of Landform reads " + PlanJson.VERSION + ".",
                    "Apply it with the release that wrote it, or plan again with this one.");
        }
    }
}
