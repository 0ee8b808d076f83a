package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several resources shall stand for one address: the one that needs no replacement, then the one that has not
 * failed, then the one that more of those refer to that are otherwise right, then the one that most others refer to,
 * then the one with the smallest id.
 */
final class Preference {

    private final Wanted wanted;
    private final World world;
    private final Keys keys;
    private final @Nullable Preference guess;

    /** Prefers given what everything was guessed to stand for, if it was. */
    Preference(Wanted wanted, World world, Keys keys, @Nullable Preference guess) {
        this.wanted = wanted;
        this.world = world;
        this.keys = keys;
        this.guess = guess;
    }

    /** Returns an order of those that could stand for a resource, the preferred first. */
    Comparator<Observed> between(Resource resource) {
        return Comparator.comparing((Observed observed) -> needsReplacement(resource, observed, resource.type()))
                .thenComparing(observed -> observed.condition() == Observed.Condition.FAILED)
                .thenComparing(observed -> guess == null ? 0 : -guess.rightReferrers(observed))
                .thenComparing(observed -> -world.referrers(observed).size())
                .thenComparing(Observed::id);
    }

    /** Counts who refers to a candidate and would not have to be replaced if it stood for its address. */
    private long rightReferrers(Observed candidate) {
        ResourceType<?> type = candidate.resource().type();
        return world.referrers(candidate).stream()
                .filter(referrer -> wanted.graph()
                        .find(referrer.address())
                        .filter(resource ->
                                resource.type().equals(referrer.resource().type()))
                        .filter(resource -> !needsReplacement(resource, referrer, type))
                        .isPresent())
                .count();
    }

    /** Compares values only: whether a reference's target will be replaced is not known yet. */
    private boolean needsReplacement(Resource resource, Observed observed, ResourceType<?> except) {
        return resource.type().attributes().stream()
                .filter(attribute -> attribute.change() == Change.REPLACE)
                .filter(attribute -> attribute.target().filter(except::equals).isEmpty())
                .anyMatch(attribute -> attribute.target().isPresent()
                        ? !meanings(attribute, resource).equals(meanings(attribute, observed.resource()))
                        : !attribute.of(resource).equals(attribute.of(observed.resource())));
    }

    private List<String> meanings(Attribute<?> attribute, Resource resource) {
        return attribute.refs(resource).stream()
                .map(ref -> keys.meaning(resource.type(), ref))
                .toList();
    }
}
