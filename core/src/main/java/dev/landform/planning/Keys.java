package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
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

    /** Returns whether a resource has the key of the one at that place. Only keys that differ are written out. */
    boolean isSame(int place, Resource found) {
        return isPlainlySame(place, found) || of(wanted.at(place)).equals(of(found));
    }

    /** Most of what is observed was applied at the address that it still has. */
    private boolean isPlainlySame(int place, Resource found) {
        ResourceType<?> type = wanted.typeAt(place);
        for (Attribute<?> attribute : type.naturalKey()) {
            boolean same = attribute.target().isPresent()
                    ? wanted.wires()
                            .lead(place, type.references().indexOf(attribute), attribute.refs(found), matching::id)
                    : attribute.of(wanted.at(place)).equals(attribute.of(found));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Writes a resource's key, with references as what they mean. */
    List<String> of(Resource resource) {
        List<Object> key = resource.type().naturalKey(resource);
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
