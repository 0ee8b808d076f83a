package dev.landform.examples;

import static dev.landform.reach.Place.internet;
import static dev.landform.reach.Place.s3;
import static dev.landform.reach.Place.service;

import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.reach.Passage;
import dev.landform.reach.Place;
import dev.landform.reach.Reachability;
import dev.landform.render.ReachText;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.TreeSet;

/** Shows which rule or route lets each step of a request pass. */
final class Explaining {

    private final Screen screen;
    private final String title;
    private final Reachability reachability;

    private Explaining(Screen screen, String title, Reachability reachability) {
        this.screen = screen;
        this.title = title;
        this.reachability = reachability;
    }

    /** Explains what a topology asks for. */
    static Explaining of(Screen screen, Topology topology) {
        return new Explaining(screen, topology.toString(), Reachability.of(topology));
    }

    /** Explains what is there. */
    static Explaining of(Screen screen, Topology topology, Provider provider) {
        Snapshot found = provider.observe(new Observation(topology.name(), topology.region(), new TreeSet<>()));
        return new Explaining(screen, topology + ", as it was found", Reachability.of(found));
    }

    /** Explains the way over the places that are named, or if there are none that of a picture, and all others in brief. */
    int run(List<String> names) {
        try {
            return explain(names);
        } catch (IllegalArgumentException mistake) {
            screen.complain(String.valueOf(mistake.getMessage()));
            return CommandLineProgram.WRONG;
        }
    }

    private int explain(List<String> names) {
        if (names.isEmpty()) {
            everything();
        } else if (names.size() == 1) {
            screen.complain("explain takes no place at all, or two and more: where from, where to, and onward.");
            return CommandLineProgram.WRONG;
        } else {
            List<Place> places = names.stream().map(reachability::place).toList();
            Place[] onward = places.subList(2, places.size()).toArray(new Place[0]);
            screen.show(ReachText.of(reachability.path(places.get(0), places.get(1), onward)));
        }
        return CommandLineProgram.DONE;
    }

    private void everything() {
        Passage picture = reachability.path(internet(), service("spring"), service("python"), s3());
        screen.say(title + "\n\nA client's picture is fetched from the bucket, worked on, and sent back:\n");
        screen.show(ReachText.of(picture));
        screen.say("\nThe network ACLs are those that a VPC starts with: they let everything pass."
                + "\n\nWho is reached, on which port, and by whom:\n");
        screen.show(ReachText.of(reachability.flows()));
    }
}
