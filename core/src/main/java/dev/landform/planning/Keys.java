package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The natural keys by which AWS knows what has no tags, comparable between what is wanted and what was observed. */
final class Keys {

    private final Wanted wanted;
    private final Matching matching;

    Keys(Wanted wanted, Matching matching) {
        this.wanted = wanted;
        this.matching = matching;
    }

    /** Compares without writing keys out: most of what is observed was applied at the address that it still has. */
    boolean isSame(int place, Observed found) {
        ResourceType<?> type = wanted.typeAt(place);
        List<Object> one = type.naturalKey(wanted.at(place)).orElseThrow();
        List<Object> other = type.naturalKey(found.resource()).orElseThrow();
        for (int i = 0; i < one.size(); i++) {
            boolean same = one.get(i) instanceof Ref.To<?> to
                    ? means(other.get(i), to.target(), place)
                    : one.get(i).equals(other.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean means(Object part, Address target, int near) {
        int place = wanted.graph().indexOf(target, near);
        return place >= 0
                && part instanceof Ref.Physical<?> physical
                && matching.standing(place)
                        .filter(standing -> standing.id().equals(physical.id()))
                        .isPresent();
    }

    /** Writes a resource's key, with references as what they mean. */
    List<String> of(Resource resource) {
        List<Object> key = resource.type().naturalKey(resource).orElseThrow();
        List<String> parts = new ArrayList<>(key.size());
        for (Object part : key) {
            parts.add(part instanceof Ref<?> ref ? meaning(resource.type(), ref) : part.toString());
        }
        return parts;
    }

    /** Writes a reference as the address that it means, or as the bare id if it means none. */
    String meaning(ResourceType<?> type, Ref<?> ref) {
        if (ref instanceof Ref.To<?> to) {
            return to.target().path();
        }
        for (var attribute : type.references()) {
            Optional<Address> address = matching.address(attribute.target().orElseThrow(), ref);
            if (address.isPresent()) {
                return address.orElseThrow().path();
            }
        }
        return "id " + ref;
    }
}
