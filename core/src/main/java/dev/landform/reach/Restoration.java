package dev.landform.reach;

import dev.landform.resource.Address;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which of a topology's resources a rewrite took out or changed, so that something is no longer reached. */
final class Restoration {

    private final ResourceGraph rewritten;
    private final ResourceGraph intended;
    private final Unreached asIntended;

    Restoration(Topology topology, ResourceGraph rewritten) {
        this.rewritten = rewritten;
        this.intended = Synthesis.of(topology).graph();
        this.asIntended = new Unreached(Reachability.of(topology, intended));
    }

    /** Returns what to do: undo the part of the rewrite that stops the wish, if that is what stops it. */
    String fix(Unreached.Failure failure) {
        Wish wish = failure.wish();
        Stop stop = failure.stop();
        Passage passage = asIntended.passage(wish);
        if (!passage.isOpen()) {
            return stop.fix();
        }
        return culprit(wish, passage, stop)
                .map(address -> "Leave " + address + " as the topology makes it" + intent(address) + ".")
                .orElse(stop.fix());
    }

    private String intent(Address address) {
        String intent = intended.intent(address);
        return intent.isEmpty() ? "" : ": " + intent;
    }

    /** What said yes where now something says no, or else what is below that place, or else anything on the way. */
    private Optional<Address> culprit(Wish wish, Passage passage, Stop stop) {
        List<Address> suspects = new ArrayList<>();
        List<Pass> passes =
                passage.hops().stream().flatMap(hop -> hop.passes().stream()).toList();
        passes.stream()
                .filter(pass -> pass.gate() == stop.gate() && pass.at().equals(stop.at()))
                .forEach(pass -> suspects.add(pass.by()));
        wish.block()
                .ifPresent(block -> suspects.add(
                        stop.at().child("from-block/" + block.toString().replace('/', '-'))));
        for (Resource resource : intended.resources()) {
            Address address = resource.address();
            if (address.equals(stop.at()) || address.path().startsWith(stop.at().path() + "/")) {
                suspects.add(address);
            }
        }
        passes.forEach(pass -> suspects.addAll(List.of(pass.by(), pass.at())));
        return suspects.stream().filter(this::changed).findFirst();
    }

    private boolean changed(Address address) {
        Optional<Resource> before = intended.find(address);
        return before.isPresent() && !before.equals(rewritten.find(address));
    }
}
