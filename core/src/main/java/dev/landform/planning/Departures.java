package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.resource.Attribute;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Knows of what was observed when it goes, or stops to be as it was observed. */
final class Departures {

    private final World world;
    private final Matching matching;
    private final Decisions decisions;
    private final StepSet steps;
    private final List<Observed> all = new ArrayList<>();

    Departures(World world, Matching matching, Decisions decisions, StepSet steps) {
        this.world = world;
        this.matching = matching;
        this.decisions = decisions;
        this.steps = steps;
        int end = steps.all().isEmpty() ? 0 : world.all().size();
        for (int position = 0; position < end; position++) {
            int place = matching.placeOf(position);
            boolean stays = place >= 0 && decisions.stayingId(place) != null && steps.lastAt(place) < 0;
            if (!stays && step(world.all().get(position)).isPresent()) {
                all.add(world.all().get(position));
            }
        }
    }

    /** Returns all that departs, in the snapshot's order. */
    List<Observed> all() {
        return all;
    }

    /** Returns the step after which an observed resource is gone, or no longer as it was observed. */
    OptionalInt step(Observed observed) {
        OptionalInt deletion = steps.deletion(observed);
        if (deletion.isPresent()) {
            return deletion;
        }
        OptionalInt place = matching.place(observed);
        if (place.isEmpty() || decisions.at(place.getAsInt()).isReplaced()) {
            return takers(observed).stream().map(steps::deletion).findFirst().orElse(OptionalInt.empty());
        }
        int last = steps.lastAt(place.getAsInt());
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** Returns what goes with this plan and takes an observed resource along. */
    List<Observed> takers(Observed observed) {
        ResourceType<?> type = observed.resource().type();
        List<Observed> takers = new ArrayList<>();
        if (steps.deletion(observed).isEmpty()) {
            for (Attribute<?> attribute : type.references()) {
                if (type.diesWith().contains(attribute.name())) {
                    world.targets(observed.resource(), attribute).stream()
                            .filter(target -> steps.deletion(target).isPresent())
                            .forEach(takers::add);
                }
            }
        }
        return takers;
    }
}
