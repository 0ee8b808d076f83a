package dev.landform.aws.preflight;

import dev.landform.aws.handler.Ownership;
import dev.landform.preflight.Holder;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that has a name that a plan wants.
 *
 * @param tags its tags
 * @param until until when it may be brought back, if it was deleted
 * @param elsewhere whether it is another account's
 */
record Held(SortedMap<String, String> tags, Optional<String> until, boolean elsewhere) {

    static Held by(SortedMap<String, String> tags) {
        return new Held(tags, Optional.empty(), false);
    }

    static Held byAnotherAccount() {
        return new Held(new TreeMap<>(), Optional.empty(), true);
    }

    /** Returns who that is, unless it is the topology itself: what is its own is taken, or brought back. */
    Optional<Holder> holder(String topology) {
        String owner = tags.getOrDefault(Ownership.TOPOLOGY, "");
        if (owner.equals(topology)) {
            return Optional.empty();
        }
        if (until.isPresent()) {
            return until.map(Holder.Leaving::new);
        }
        if (elsewhere) {
            return Optional.of(
                    new Holder.Stranger("another AWS account (or to yours, and s3:ListBucket is denied to you)"));
        }
        return Optional.of(new Holder.Stranger(owner.isEmpty() ? "no topology of Landform" : "the topology " + owner));
    }
}
