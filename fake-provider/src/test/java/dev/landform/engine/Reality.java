package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.fake.FakeCloud;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import dev.landform.resource.Zone;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what a cloud holds with what a topology wants, without asking the planner. */
final class Reality {

    private final Map<String, Observed> byAddress = new HashMap<>();
    private final Map<String, Address> addresses = new HashMap<>();

    private Reality(List<Observed> objects) {
        for (Observed object : objects) {
            byAddress.put(object.address().path(), object);
            addresses.put(key(object.resource().type(), object.id()), object.address());
        }
    }

    /** Fails unless the cloud holds exactly what the topology wants, each once, ready, and as it is wanted. */
    static void isExactly(Topology topology, FakeCloud cloud) {
        isExactly(Synthesis.of(topology).graph(), cloud);
    }

    /** Fails unless the cloud holds exactly these resources of their topology, each once, ready, and as it is wanted. */
    static void isExactly(ResourceGraph graph, FakeCloud cloud) {
        List<Observed> objects = cloud.objects(graph.topology());
        assertThat(objects.stream().map(object -> object.address().path()))
                .as("what exists")
                .containsExactlyInAnyOrderElementsOf(graph.resources().stream()
                        .map(resource -> resource.address().path())
                        .toList());
        Reality reality = new Reality(objects);
        List<String> differences = new ArrayList<>();
        for (Resource wanted : graph.resources()) {
            reality.compare(wanted, differences);
        }
        assertThat(differences).as("what is not as wanted").isEmpty();
    }

    private void compare(Resource wanted, List<String> differences) {
        Observed found = byAddress.get(wanted.address().path());
        if (found.condition() != Observed.Condition.ACTIVE) {
            differences.add(wanted.address() + " is " + found.condition());
        }
        for (Attribute<?> attribute : wanted.type().attributes()) {
            Object want = value(attribute, wanted);
            Object have = value(attribute, found.resource());
            if (attribute.change() != Change.INITIAL && !want.equals(have)) {
                differences.add(wanted.address() + "." + attribute + " is " + have + " instead of " + want);
            }
        }
    }

    private Object value(Attribute<?> attribute, Resource resource) {
        if (attribute.target().isPresent()) {
            return attribute.refs(resource).stream()
                    .map(ref -> place(attribute.target().orElseThrow(), ref))
                    .sorted()
                    .toList();
        }
        Object value = attribute.of(resource);
        if (value instanceof Text text) {
            return text.resolve(output -> output(output.target(), output.output()));
        }
        return value instanceof Zone zone ? zone.position() : value;
    }

    private String place(ResourceType<?> type, Ref<?> ref) {
        if (ref instanceof Ref.To<?> to) {
            return to.target().path();
        }
        Address address = addresses.get(key(type, ((Ref.Physical<?>) ref).id()));
        return address == null ? "nothing: " + ref : address.path();
    }

    private String output(Address target, String output) {
        SortedMap<String, String> outputs = byAddress.containsKey(target.path())
                ? byAddress.get(target.path()).binding().outputs()
                : new TreeMap<>();
        return outputs.getOrDefault(output, "unknown " + output + " of " + target);
    }

    private static String key(ResourceType<?> type, String id) {
        return type + " " + id;
    }
}
