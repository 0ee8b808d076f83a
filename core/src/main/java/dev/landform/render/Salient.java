package dev.landform.render;

import dev.landform.plan.DifferenceText;
import dev.landform.resource.Attribute;
import dev.landform.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** Says in a few words what people look for in a new resource. */
final class Salient {

    private static final int GENERIC_MAX = 3;

    private Salient() {}

    /**
     * Returns the salient attributes of a resource.
     *
     * @param name its physical name; empty if it has none
     * @param here the heading that it is written under
     * @param said what is said of it anyway, and need not be said twice
     */
    static List<String> of(Resource resource, String name, Group.Key here, String said) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : phrases(resource, name, new Names(here))) {
            if (!phrase.isEmpty() && !said.contains(phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private static List<String> phrases(Resource resource, String name, Names names) {
        return NetworkPhrases.of(resource, names)
                .or(() -> TrafficPhrases.of(resource, names))
                .or(() -> ComputePhrases.of(resource, names))
                .or(() -> DataPhrases.of(resource, name, names))
                .orElseGet(() -> generic(resource));
    }

    /** Returns the first few attributes: all that can be said of a type that somebody else has added. */
    private static List<String> generic(Resource resource) {
        List<String> phrases = new ArrayList<>();
        for (Attribute<?> attribute : resource.type().attributes()) {
            if (phrases.size() < GENERIC_MAX && attribute.target().isEmpty()) {
                phrases.add(attribute.name() + " " + DifferenceText.value(attribute.of(resource)));
            }
        }
        return phrases;
    }
}
