package dev.landform.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Calls of one builder, each with the text that a user would write for it. */
final class Verbs<B> {

    private record Verb<B>(String text, UnaryOperator<B> call) {}

    private final List<Verb<B>> verbs = new ArrayList<>();

    /** Adds a call, unless it says what holds anyway. */
    <T> void unless(T standard, String verb, T value, BiFunction<B, T, B> call) {
        if (!value.equals(standard)) {
            add(verb, value, call);
        }
    }

    <T> void add(String verb, T value, BiFunction<B, T, B> call) {
        add(verb, literal(value), value, call);
    }

    <T> void add(String verb, String text, T value, BiFunction<B, T, B> call) {
        verbs.add(new Verb<>("." + verb + "(" + text + ")", builder -> call.apply(builder, value)));
    }

    <T> void maybe(String verb, Optional<T> value, BiFunction<B, T, B> call) {
        value.ifPresent(some -> add(verb, some, call));
    }

    void flag(String verb, boolean said, UnaryOperator<B> call) {
        if (said) {
            verbs.add(new Verb<>("." + verb + "()", call));
        }
    }

    <T, U> void pair(String verb, T one, U other, Pair<B, T, U> call) {
        verbs.add(new Verb<>(
                "." + verb + "(" + literal(one) + ", " + literal(other) + ")",
                builder -> call.apply(builder, one, other)));
    }

    void pairs(String verb, SortedMap<String, String> values, Pair<B, String, String> call) {
        values.forEach((key, value) -> pair(verb, key, value, call));
    }

    /** Adds several calls whose order matters. */
    <T> void inOrder(String verb, List<T> values, BiFunction<B, T, B> call, Function<T, String> text) {
        StringBuilder all = new StringBuilder();
        values.forEach(value -> all.append('.')
                .append(verb)
                .append('(')
                .append(text.apply(value))
                .append(')'));
        if (!values.isEmpty()) {
            verbs.add(new Verb<>(all.toString(), builder -> {
                B changed = builder;
                for (T value : values) {
                    changed = call.apply(changed, value);
                }
                return changed;
            }));
        }
    }

    B on(B builder) {
        B changed = builder;
        for (Verb<B> verb : verbs) {
            changed = verb.call().apply(changed);
        }
        return changed;
    }

    Verbs<B> shuffled(RandomGenerator random) {
        Verbs<B> shuffled = new Verbs<>();
        shuffled.verbs.addAll(shuffle(verbs, random));
        return shuffled;
    }

    static <T> List<T> shuffle(List<T> some, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(some);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    static String literal(Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        return value instanceof Duration duration
                ? "Duration.ofSeconds(" + duration.toSeconds() + ")"
                : String.valueOf(value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        verbs.forEach(verb -> text.append(verb.text()));
        return text.toString();
    }

    /** A call with two arguments. */
    interface Pair<B, T, U> {
        B apply(B builder, T one, U other);
    }
}
