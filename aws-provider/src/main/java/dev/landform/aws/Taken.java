package dev.landform.aws;

import dev.landform.aws.handler.Creation;
import dev.landform.plan.Observed;
import dev.landform.provider.Receipt;
import dev.landform.resource.Attribute;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Recognises, among what was found, what an earlier attempt of the same creation must have made. */
final class Taken {

    private Taken() {}

    static <R extends Resource> Optional<Receipt> from(List<Observed> found, Creation<R> creation) {
        return found.stream()
                .filter(observed ->
                        observed.address().equals(creation.resource().address()))
                .filter(observed -> !creation.call().leaving().contains(observed.id()))
                .filter(observed -> observed.condition() == Observed.Condition.ACTIVE
                        || observed.condition() == Observed.Condition.PENDING)
                .filter(observed -> isTheSame(observed.resource(), creation))
                .findFirst()
                .map(observed -> Receipt.pending(observed.binding(), Duration.ofMillis(1)));
    }

    /** The old one of a replacement has the same address: what forces replacement tells the two apart. */
    private static boolean isTheSame(Resource found, Creation<?> creation) {
        for (Attribute<?> attribute : creation.resource().type().attributes()) {
            if (attribute.change() == Change.REPLACE || attribute.replacedWithTarget()) {
                boolean same = attribute.target().isPresent()
                        ? ids(attribute, found, creation).equals(ids(attribute, creation.resource(), creation))
                        : attribute.of(found).equals(attribute.of(creation.resource()));
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    private static SortedSet<String> ids(Attribute<?> attribute, Resource resource, Creation<?> creation) {
        SortedSet<String> ids = new TreeSet<>();
        for (Ref<?> ref : attribute.refs(resource)) {
            ids.add(creation.id(ref));
        }
        return ids;
    }
}
