package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final Address GROUP = Address.of("service/web/auto-scaling-group");

    private final ResourceGraph graph = Synthesis.of(Topology.vpc("shop")
                    .region("eu-west-1")
                    .service("web")
                    .route("/*")
                    .service("api")
                    .calledBy("web")
                    .database("orders")
                    .accessibleFrom("api")
                    .build())
            .graph();

    @Test
    void whatIsNotedIsWhatResourcesHold() {
        assertThat(noted(graph)).isEqualTo(held(graph));
    }

    @Test
    void inWhichOrderTheyWereAddedIsNoMatter() {
        List<Resource> shuffled = new ArrayList<>(graph.resources());
        Collections.shuffle(shuffled, new Random(7));
        ResourceGraph.Builder other = ResourceGraph.builder(graph.topology(), graph.region());
        shuffled.forEach(other::add);

        assertThat(noted(other.build())).isEqualTo(noted(graph));
    }

    @Test
    void whatIsRewrittenRefersToWhatItHoldsNow() {
        AutoScalingGroup group = (AutoScalingGroup) graph.find(GROUP).orElseThrow();
        AutoScalingGroup rewritten = group.withVpc(Ref.physical("vpc-theirs"));
        UnaryOperator<Resource> rewrite = resource -> resource.equals(group) ? rewritten : resource;

        assertThat(noted(graph.map(rewrite)))
                .isEqualTo(held(graph.map(rewrite)))
                .isNotEqualTo(noted(graph));
        assertThat(noted(graph.with(List.of(rewritten)))).isEqualTo(noted(graph.map(rewrite)));
        assertThat(graph.with(List.of(rewritten)).typeAt(graph.indexOf(GROUP))).isEqualTo(AutoScalingGroup.TYPE);
    }

    private static List<String> noted(ResourceGraph graph) {
        References references = graph.references();
        List<String> all = new ArrayList<>();
        for (int place = 0; place < graph.size(); place++) {
            for (int attribute = 0; attribute < graph.typeAt(place).references().size(); attribute++) {
                for (int target = references.begin(place, attribute);
                        target < references.end(place, attribute);
                        target++) {
                    all.add(place + " " + attribute + " " + references.target(target));
                }
            }
            for (int use = references.firstUse(place); use < references.firstUse(place + 1); use++) {
                all.add(place + " " + references.use(use));
            }
        }
        return all;
    }

    private static List<String> held(ResourceGraph graph) {
        List<String> all = new ArrayList<>();
        for (int place = 0; place < graph.size(); place++) {
            Resource resource = graph.resources().get(place);
            int number = 0;
            for (Attribute<?> attribute : resource.type().references()) {
                for (Ref<?> ref : attribute.refs(resource)) {
                    all.add(place + " " + number + " " + (ref instanceof Ref.To<?> to ? to.target() : null));
                }
                number++;
            }
            for (Attribute<?> attribute : resource.type().texts()) {
                for (Text.Part part :
                        attribute.of(resource) instanceof Text text ? text.parts() : List.<Text.Part>of()) {
                    if (part instanceof Text.Output output) {
                        all.add(place + " " + new References.Use(attribute.name(), output));
                    }
                }
            }
        }
        return all;
    }
}
