package dev.landform.fake;

import dev.landform.provider.Call;
import java.util.Optional;

/**
 * Where something can go wrong: a call, or one operation of it.
 *
 * @param verb the step's verb, {@code poll} or {@code observe}
 * @param type the name of the resource type
 * @param address the resource's address; of an observation, the topology
 * @param operation the operation, if it is about one
 */
record Spot(String verb, String type, String address, Optional<String> operation) {

    static Spot of(String verb, Call call) {
        return new Spot(verb, call.step().type().name(), call.step().address().path(), Optional.empty());
    }

    static Spot observation(String topology) {
        return new Spot("observe", "*", topology, Optional.empty());
    }

    Spot operation(String name) {
        return new Spot(verb, type, address, Optional.of(name));
    }

    @Override
    public String toString() {
        return verb + " " + address + operation.map(name -> " (" + name + ")").orElse("");
    }
}
