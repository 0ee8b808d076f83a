package dev.landform.aws.endtoend;

import dev.landform.model.Database;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.testkit.Evolution;
import dev.landform.topology.Topology;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The one place that says what the in-memory cloud and the test endpoint cannot be compared in, and why. */
final class Unrepresented {

    private Unrepresented() {}

    /** Returns whether both clouds can be asked for it. */
    static boolean canBeHad(Evolution evolution) {
        // Moto wants the certificate to exist in the account, and the generator's is of no account.
        boolean plain = Stream.of(evolution.before(), evolution.after())
                .allMatch(topology -> topology.intent().certificateArn().isEmpty());
        // Moto ignores that a database shall listen on another port.
        SortedMap<String, Integer> ports = ports(evolution.before());
        boolean steady = ports(evolution.after()).entrySet().stream()
                .allMatch(port -> port.getValue().equals(ports.getOrDefault(port.getKey(), port.getValue())));
        return plain && steady;
    }

    /** Returns whether both say the same of an attribute once a plan has been carried out. */
    static boolean isCompared(Attribute<?> attribute) {
        // Used at creation and moved by autoscaling, or not told by AWS: each provider fills in what it likes.
        return attribute.change() != Change.INITIAL;
    }

    private static SortedMap<String, Integer> ports(Topology topology) {
        SortedMap<String, Integer> ports = new TreeMap<>();
        for (Database database : topology.intent().databases()) {
            ports.put(database.name(), database.port());
        }
        return ports;
    }
}
