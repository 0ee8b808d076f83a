package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Claim;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What claims something that another holds, such as a block of addresses or a name, waits until that one is gone. */
final class ClaimEdges {

    private final Drafting draft;
    private final Map<String, SortedMap<Long, List<Held>>> held = new HashMap<>();

    private record Held(long last, Observed holder) {}

    private ClaimEdges(Drafting draft) {
        this.draft = draft;
    }

    static void draw(Drafting draft) {
        ClaimEdges edges = new ClaimEdges(draft);
        draft.departures().all().forEach(edges::hold);
        if (edges.held.isEmpty()) {
            return;
        }
        for (int after = 0; after < draft.steps().all().size(); after++) {
            if (draft.steps().isCreation(after) || draft.steps().isUpdate(after)) {
                edges.claim(draft.steps().get(after).resource(), after);
            }
        }
    }

    private void hold(Observed observed) {
        for (Claim claim : claims(observed.resource())) {
            held.computeIfAbsent(place(claim), place -> new TreeMap<>())
                    .computeIfAbsent(claim.first(), first -> new ArrayList<>())
                    .add(new Held(claim.last(), observed));
        }
    }

    private void claim(Resource resource, int after) {
        for (Claim claim : claims(resource)) {
            SortedMap<Long, List<Held>> there = held.get(place(claim));
            if (there == null) {
                continue;
            }
            for (List<Held> holders : there.headMap(claim.last() + 1).values()) {
                for (Held holder : holders) {
                    if (holder.last() >= claim.first()) {
                        waitFor(holder.holder(), resource.address(), after, claim);
                    }
                }
            }
        }
    }

    private void waitFor(Observed holder, Address claimant, int after, Claim claim) {
        Optional<Address> standing = draft.matching().address(holder);
        boolean itself = standing.isPresent()
                && standing.orElseThrow().equals(claimant)
                && draft.steps().isUpdate(after);
        OptionalInt step = draft.departures().step(holder);
        if (!itself && step.isPresent()) {
            draft.edges()
                    .add(
                            step,
                            after,
                            Milestone.READY,
                            new Cause.Succession(holder.address() + " holds the same " + claim.kind() + " until then"));
        }
    }

    private static List<Claim> claims(Resource resource) {
        List<Claim> claims = resource.type().claims(resource);
        Optional<String> name = resource.type().explicitName(resource);
        if (name.isEmpty()) {
            return claims;
        }
        List<Claim> all = new ArrayList<>(claims);
        all.add(new Claim("name " + name.orElseThrow() + " of a " + resource.type(), List.of(), 0, 0));
        return all;
    }

    /** Writes what a claim is made on: by id where that exists, so that a wanted and an observed one compare. */
    private String place(Claim claim) {
        StringBuilder place = new StringBuilder(claim.kind());
        for (Ref<?> ref : claim.within()) {
            place.append(" in ").append(id(ref));
        }
        return place.toString();
    }

    private String id(Ref<?> ref) {
        if (ref instanceof Ref.Physical<?> physical) {
            return physical.id();
        }
        Address target = ((Ref.To<?>) ref).target();
        Optional<Decision> decision = draft.decisions().find(target);
        boolean stays = decision.isPresent() && !decision.orElseThrow().isNew();
        return stays ? draft.matching().standing(target).orElseThrow().id() : "new " + target;
    }
}
