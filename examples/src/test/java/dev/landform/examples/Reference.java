package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.fake.FakeCloud;
import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.render.PlanText;
import dev.landform.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The plan of the reference topology on an empty cloud, as steps and as text. */
final class Reference {

    static final String REGION = "ap-northeast-2";

    final Plan plan;
    final String text;
    /** What the text says of each resource, by heading and label, with white space evened out. */
    final Map<String, List<String>> rows = new TreeMap<>();

    Reference() {
        this(FakeCloud.builder().region(REGION).build());
    }

    Reference(FakeCloud cloud) {
        plan = Landform.on(cloud.provider()).plan(TryItOnTopology.in(REGION));
        text = PlanText.standard().of(plan);
        parse();
    }

    /** Returns the one resource of a class for which something holds. */
    <R extends Resource> R one(Class<R> type, Predicate<R> holds) {
        List<R> found = all(type).stream().filter(holds).toList();
        assertThat(found).as(type.getSimpleName()).hasSize(1);
        return found.get(0);
    }

    /** Returns the resource of a class, of which there is one. */
    <R extends Resource> R only(Class<R> type) {
        return one(type, resource -> true);
    }

    <R extends Resource> List<R> all(Class<R> type) {
        return plan.steps().stream()
                .map(Step::resource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns where in the plan a resource is created. */
    int position(String address) {
        for (int i = 0; i < plan.steps().size(); i++) {
            if (plan.steps().get(i) instanceof Create create
                    && create.address().path().equals(address)) {
                return i;
            }
        }
        throw new AssertionError("nothing creates " + address);
    }

    /** Checks that the text has exactly one row of that heading and label, and that it says all these words. */
    void shows(String heading, String label, String... words) {
        assertThat(rows).containsKey(heading + " | " + label);
        assertThat(rows.get(heading + " | " + label)).hasSize(1);
        for (String word : words) {
            assertThat(rows.get(heading + " | " + label).get(0)).contains(word);
        }
    }

    private void parse() {
        String heading = "";
        List<String> current = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("  + ") && !heading.equals("By type")) {
                String[] words = line.strip().split(" +", 3);
                current = rows.computeIfAbsent(heading + " | " + words[1], key -> new ArrayList<>());
                current.add(words.length < 3 ? "" : words[2]);
            } else if (line.startsWith("     ") && !current.isEmpty()) {
                int last = current.size() - 1;
                current.set(last, current.get(last).replaceAll(" *:\\d+$", "") + " " + line.strip());
            } else {
                heading = line.split(" {2,}|:", 2)[0];
                current = new ArrayList<>();
            }
        }
    }
}
