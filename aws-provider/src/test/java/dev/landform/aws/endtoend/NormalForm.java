package dev.landform.aws.endtoend;

import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Attribute;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in a cloud, as lines of text that say nothing of which cloud it was: addresses stand for ids, names
 * for values that a cloud made up, and lines are in an order of their own.
 */
final class NormalForm {

    /** Shorter values, such as the version of a launch template, are no secret of the cloud's, and occur by chance. */
    private static final int MADE_UP_LENGTH = 8;

    private final Map<String, String> addresses = new HashMap<>();
    private final SortedMap<String, String> madeUp =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private NormalForm(Snapshot snapshot) {
        name(snapshot.facts().account(), "account");
        for (Observed found : snapshot.resources()) {
            String address = found.address().path();
            addresses.put(key(found.resource().type(), found.id()), address);
            name(found.id(), address);
            found.binding().outputs().forEach((output, value) -> name(value, address + "#" + output));
        }
    }

    /** Returns what was found, sorted; one line for each resource and one for each of its attributes. */
    static List<String> of(Snapshot snapshot) {
        NormalForm form = new NormalForm(snapshot);
        return snapshot.resources().stream()
                .flatMap(found -> form.lines(found).stream())
                .sorted()
                .toList();
    }

    private List<String> lines(Observed found) {
        ResourceType<?> type = found.resource().type();
        String what =
                type.isKeyed() ? type + " of " + values(found) : found.address().path();
        List<String> lines = new ArrayList<>();
        lines.add(what + " is " + found.condition());
        if (!type.isKeyed()) {
            for (Attribute<?> attribute : type.attributes()) {
                value(found, attribute).ifPresent(value -> lines.add(what + "." + attribute + " = " + value));
            }
        }
        for (Output output : type.outputs()) {
            Optional.ofNullable(found.binding().outputs().get(output.name()))
                    .ifPresent(value -> lines.add(what + "#" + output.name() + " = "
                            + (value.length() < MADE_UP_LENGTH ? value : "something")));
        }
        return lines;
    }

    private SortedMap<String, String> values(Observed found) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Attribute<?> attribute : found.resource().type().attributes()) {
            value(found, attribute).ifPresent(value -> values.put(attribute.name(), value));
        }
        return values;
    }

    private Optional<String> value(Observed found, Attribute<?> attribute) {
        if (!Unrepresented.isCompared(attribute)) {
            return Optional.empty();
        }
        if (attribute.target().isPresent()) {
            ResourceType<?> target = attribute.target().orElseThrow();
            return Optional.of(attribute.refs(found.resource()).stream()
                    .map(ref -> place(target, ref))
                    .sorted()
                    .toList()
                    .toString());
        }
        Object value = attribute.of(found.resource());
        String text = value instanceof Text some ? some.toString() : String.valueOf(value);
        return Optional.of(general(text));
    }

    private String place(ResourceType<?> type, Ref<?> ref) {
        return addresses.getOrDefault(key(type, ref.toString()), "what nobody owns");
    }

    private String general(String text) {
        String general = text;
        for (Map.Entry<String, String> value : madeUp.entrySet()) {
            general = general.replace(value.getKey(), "${" + value.getValue() + "}");
        }
        return general;
    }

    private void name(String value, String meaning) {
        if (value.length() >= MADE_UP_LENGTH) {
            madeUp.merge(value, meaning, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    private static String key(ResourceType<?> type, String id) {
        return type + " " + id;
    }
}
