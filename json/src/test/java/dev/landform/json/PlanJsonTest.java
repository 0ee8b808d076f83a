package dev.landform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Mistakes in a file are told with where they are. */
class PlanJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PLAN = PlanJson.standard().write(Photos.plan());

    @TestFactory
    Stream<DynamicTest> aMistakeIsToldWithItsPlace() {
        return Stream.of(
                edited("/version", "of version 2 of the schema", plan -> plan.put("version", 2)),
                edited("/format", "is not \"landform-plan\"", plan -> plan.put("format", "other")),
                edited("the top", "\"steps\" is missing", plan -> plan.remove("steps")),
                edited("the top", "there can be no \"stpes\" here", plan -> plan.put("stpes", 1)),
                edited("/summary", "3 to create, 1 to update", plan -> twice(plan, 1)),
                edited(
                        "/steps/1/kind",
                        "no kind that can be here, only await, create",
                        plan -> step(plan, 1).put("kind", "make")),
                edited(
                        "/steps/1/resource/type",
                        "there is no resource type \"vpcx\"",
                        plan -> resource(plan, 1).put("type", "vpcx")),
                edited(
                        "/steps/1/resource/cidr",
                        "this block is written 10.0.0.0/16",
                        plan -> resource(plan, 1).put("cidr", "10.0.0.1/16")),
                edited(
                        "/steps/1/resource/cidr",
                        "is no IPv4 block",
                        plan -> resource(plan, 1).put("cidr", "10")),
                edited(
                        "/steps/1/resource/address",
                        "is no address",
                        plan -> resource(plan, 1).put("address", "A b")),
                edited(
                        "/steps/1/resource/dnsSupport",
                        "true or false should be here, not \"yes\"",
                        plan -> resource(plan, 1).put("dnsSupport", "yes")),
                edited(
                        "/steps/1/origin",
                        "is no line such as Main.java:42",
                        plan -> step(plan, 1).put("origin", "x")),
                edited(
                        "/steps/2/resource/vpc",
                        "neither exists nor is created",
                        plan -> resource(plan, 2).putObject("vpc").put("address", "network/other")),
                edited(
                        "/steps/2/resource/vpc",
                        "is a bucket, where a vpc should be",
                        plan -> resource(plan, 2).putObject("vpc").put("address", "bucket/images")),
                edited("/steps/2/resource/vpc", "no edge has this step wait for it", plan -> plan.putArray("edges")),
                edited(
                        "/edges/0",
                        "from one of the steps 0 to 2",
                        plan -> edge(plan).put("after", 7)),
                edited("/edges/0", "not from 2 to 2", plan -> edge(plan).put("before", 2)),
                edited(
                        "/edges/0/awaits",
                        "none of EXISTS, READY",
                        plan -> edge(plan).put("awaits", "GONE")),
                edited(
                        "/steps/0/id",
                        "no bucket \"foreign\" is in the plan's basis",
                        plan -> step(plan, 0).put("id", "foreign")),
                edited(
                        "/steps/0/id",
                        "bucket/images is not",
                        plan -> ((ObjectNode) plan.at("/bindings/bucket~1images")).put("id", "foreign")),
                edited(
                        "/steps/0/differences",
                        "an update changes something",
                        plan -> step(plan, 0).putArray("differences")),
                edited(
                        "/steps/0/differences/0/attribute",
                        "a bucket has no attribute \"size\"",
                        plan -> ((ObjectNode) plan.at("/steps/0/differences/0")).put("attribute", "size")));
    }

    @Test
    void aSyntaxErrorIsToldWithItsLine() {
        PlanJsonException error = catchThrowableOfType(
                PlanJsonException.class, () -> PlanJson.standard().read("{\n  \"format\" : landform\n}"));
        assertThat(error.where()).startsWith("line 2, column ");
        assertThat(error).hasMessageContaining("Unrecognized token 'landform'").hasMessageContaining("\n  Fix: ");
    }

    @Test
    void theSameNameTwiceIsNoPlan() {
        PlanJsonException error = catchThrowableOfType(
                PlanJsonException.class,
                () -> PlanJson.standard().read(PLAN.replaceFirst("\"region\"", "\"topology\"")));
        assertThat(error).hasMessageContaining("Duplicate field 'topology'");
    }

    @Test
    void theOrderOfNamesDoesNotMatter() throws IOException {
        ObjectNode plan = (ObjectNode) MAPPER.readTree(PLAN);
        JsonNode steps = plan.remove("steps");
        plan.set("steps", steps);
        assertThat(PlanJson.standard().read(plan.toString())).isEqualTo(Photos.plan());
    }

    private static DynamicTest edited(String where, String message, Consumer<ObjectNode> edit) {
        return DynamicTest.dynamicTest(where + ": " + message, () -> {
            ObjectNode plan = (ObjectNode) MAPPER.readTree(PLAN);
            edit.accept(plan);
            PlanJsonException error = catchThrowableOfType(
                    PlanJsonException.class, () -> PlanJson.standard().read(plan.toString()));
            assertThat(error).isNotNull().hasMessageContaining(message);
            assertThat(error.where()).isEqualTo(where);
        });
    }

    private static ObjectNode step(ObjectNode plan, int index) {
        return (ObjectNode) plan.get("steps").get(index);
    }

    private static ObjectNode resource(ObjectNode plan, int index) {
        return (ObjectNode) step(plan, index).get("resource");
    }

    private static ObjectNode edge(ObjectNode plan) {
        return (ObjectNode) plan.get("edges").get(0);
    }

    private static void twice(ObjectNode plan, int index) {
        ((ArrayNode) plan.get("steps")).add(step(plan, index).deepCopy());
    }
}
