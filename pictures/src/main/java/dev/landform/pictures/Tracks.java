package dev.landform.pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays vertical trunks side by side; where they share tracks, short ones stand nearer to the boxes. */
final class Tracks {

    private static final int APART = 10;

    private final SortedMap<String, Span> spans = new TreeMap<>();
    private final SortedMap<String, Integer> tracks = new TreeMap<>();
    private int count;

    /** Says that a trunk reaches a height. */
    void reach(String trunk, int y) {
        spans.merge(trunk, new Span(y, y), Span::and);
    }

    /** Gives each of these trunks a track of its own beyond those given before, in this order. */
    void giveEach(List<String> trunks) {
        trunks.forEach(trunk -> tracks.put(trunk, count++));
    }

    /** Gives these trunks tracks beyond those given before, as few as there can be. */
    void giveShared(List<String> trunks) {
        List<List<Span>> taken = new ArrayList<>();
        List<String> byLength = trunks.stream()
                .sorted(Comparator.comparing((String trunk) -> span(trunk).length())
                        .thenComparing(trunk -> trunk))
                .toList();
        for (String trunk : byLength) {
            int track = 0;
            while (track < taken.size() && taken.get(track).stream().anyMatch(span(trunk)::meets)) {
                track++;
            }
            if (track == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(track).add(span(trunk));
            tracks.put(trunk, count + track);
        }
        count += taken.size();
    }

    /** Returns how many tracks there are. */
    int count() {
        return count;
    }

    /** Returns the track of a trunk, from 0. */
    int of(String trunk) {
        return tracks.getOrDefault(trunk, 0);
    }

    private Span span(String trunk) {
        return spans.getOrDefault(trunk, new Span(0, 0));
    }

    private record Span(int top, int bottom) {

        int length() {
            return bottom - top;
        }

        Span and(Span other) {
            return new Span(Math.min(top, other.top), Math.max(bottom, other.bottom));
        }

        boolean meets(Span other) {
            return top < other.bottom + APART && other.top < bottom + APART;
        }
    }
}
