package dev.landform.testkit;

import dev.landform.topology.TopologyBuilder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The calls that say one service, database or bucket. */
final class Element {

    private final String text;
    private final Consumer<TopologyBuilder> calls;
    private final Function<RandomGenerator, Element> shuffling;

    private Element(String text, Consumer<TopologyBuilder> calls, Function<RandomGenerator, Element> shuffling) {
        this.text = text;
        this.calls = calls;
        this.shuffling = shuffling;
    }

    static <B> Element of(String verb, String name, BiFunction<TopologyBuilder, String, B> start, Verbs<B> verbs) {
        return new Element(
                "." + verb + "(\"" + name + "\")" + verbs,
                topology -> verbs.on(start.apply(topology, name)),
                random -> of(verb, name, start, verbs.shuffled(random)));
    }

    void on(TopologyBuilder topology) {
        calls.accept(topology);
    }

    Element shuffled(RandomGenerator random) {
        return shuffling.apply(random);
    }

    @Override
    public String toString() {
        return text;
    }
}
