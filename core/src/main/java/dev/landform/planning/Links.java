package dev.landform.planning;

import dev.landform.resource.ResourceType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For each wanted resource, what of one type refers to it by one attribute; looked up when first asked. */
final class Links {

    private static final int[] NONE = {};

    private final Wanted wanted;
    private final ResourceType<?> type;
    private final int attribute;
    private int @Nullable [] first;
    private int[] sources = NONE;

    private Links(Wanted wanted, ResourceType<?> type, int attribute) {
        this.wanted = wanted;
        this.type = type;
        this.attribute = attribute;
    }

    static Links of(Wanted wanted, ResourceType<?> type, String attribute) {
        return new Links(wanted, type, Wanted.reference(type, attribute));
    }

    /** Returns the places of what refers to the resource at that place, by address; nothing refers to what is outside. */
    int[] to(int target) {
        int[] begins = first == null ? index() : first;
        return target < 0 || begins[target] == begins[target + 1]
                ? NONE
                : Arrays.copyOfRange(sources, begins[target], begins[target + 1]);
    }

    private int[] index() {
        Wires wires = wanted.wires();
        int[] begins = new int[wanted.graph().size() + 1];
        first = begins;
        for (int place : wanted.places(type)) {
            for (int number = wires.begin(place, attribute); number < wires.end(place, attribute); number++) {
                if (wires.target(number) >= 0) {
                    begins[wires.target(number) + 1]++;
                }
            }
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        sources = new int[begins[begins.length - 1]];
        int[] next = Arrays.copyOf(begins, begins.length);
        for (int place : wanted.places(type)) {
            for (int number = wires.begin(place, attribute); number < wires.end(place, attribute); number++) {
                if (wires.target(number) >= 0) {
                    sources[next[wires.target(number)]++] = place;
                }
            }
        }
        return begins;
    }
}
