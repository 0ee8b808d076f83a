package dev.landform.aws.preflight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is asked for into as much as a call takes. */
final class Batches {

    private Batches() {}

    static List<List<String>> of(Collection<String> all, int size) {
        List<String> list = List.copyOf(all);
        List<List<String>> batches = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            batches.add(list.subList(i, Math.min(i + size, list.size())));
        }
        return batches;
    }
}
