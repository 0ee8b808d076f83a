package dev.landform.resource;

import dev.landform.pages.PagedInts;
import dev.landform.pages.PagedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the resources of a graph refer to, noted while each is at hand: for each place and each of its type's reference
 * attributes the addresses, and for each place the outputs that its texts hold. Whether anything is at those addresses
 * is not asked.
 */
public final class References {

    /** By place, the number of its first attribute. */
    private final PagedInts firstAttribute = new PagedInts();
    /** By number of an attribute, the number of its first target. */
    private final PagedInts firstTarget = new PagedInts();

    private final AddressPages targets = new AddressPages();
    private final PagedInts firstUse = new PagedInts();
    private final PagedList<Use> uses = new PagedList<>();

    /**
     * An output in a text.
     *
     * @param attribute the name of the attribute that holds the text
     * @param output what it holds
     */
    public record Use(String attribute, Text.Output output) {}

    References() {}

    static References of(List<Resource> resources) {
        References references = new References();
        resources.forEach(references::add);
        return references;
    }

    /** Notes what the resource at the next place refers to. */
    void add(Resource resource) {
        firstAttribute.add(firstTarget.size());
        for (Attribute<?> attribute : resource.type().references()) {
            firstTarget.add(targets.size());
            for (Ref<?> ref : attribute.refs(resource)) {
                targets.add(ref instanceof Ref.To<?> to ? to.target() : null);
            }
        }
        firstUse.add(uses.size());
        for (Attribute<?> attribute : resource.type().texts()) {
            if (attribute.of(resource) instanceof Text text && !text.isKnown()) {
                for (Text.Part part : text.parts()) {
                    if (part instanceof Text.Output output) {
                        uses.add(new Use(attribute.name(), output));
                    }
                }
            }
        }
    }

    /** Adds what others hold from one place up to another. */
    void addFrom(References other, int begin, int end) {
        for (int place = begin; place < end; place++) {
            firstAttribute.add(firstTarget.size());
            int last = at(other.firstAttribute, place + 1, other.firstTarget.size());
            for (int number = other.firstAttribute.get(place); number < last; number++) {
                firstTarget.add(targets.size());
                int after = at(other.firstTarget, number + 1, other.targets.size());
                targets.addFrom(other.targets, other.firstTarget.get(number), after);
            }
            firstUse.add(uses.size());
            uses.addFrom(other.uses, other.firstUse(place), other.firstUse(place + 1));
        }
    }

    /** Returns the number of the first target of a reference attribute, counted as the type lists them. */
    public int begin(int place, int attribute) {
        return firstTarget.get(firstAttribute.get(place) + attribute);
    }

    /** Returns the number after that of the attribute's last target. */
    public int end(int place, int attribute) {
        return at(firstTarget, firstAttribute.get(place) + attribute + 1, targets.size());
    }

    /** Returns the address of a target; null if it is referred to by a physical id. */
    public @Nullable Address target(int number) {
        return targets.get(number);
    }

    /** Returns how many targets there are. */
    public int targets() {
        return targets.size();
    }

    /** Returns the number of the first output that the texts at that place hold; for the place after the last, the end. */
    public int firstUse(int place) {
        return at(firstUse, place, uses.size());
    }

    /** Returns the output with that number. */
    public Use use(int number) {
        return uses.get(number);
    }

    private static int at(PagedInts numbers, int position, int end) {
        return position < numbers.size() ? numbers.get(position) : end;
    }
}
