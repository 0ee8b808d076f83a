package dev.landform.reach;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.reach.Balancing.Forward;
import dev.landform.reach.Group.Rule;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what was asked for and cannot be reached; whatever fails for one and the same reason is one finding. */
final class Unreached {

    private static final int FEW = 3;

    /** What stops wishes. */
    record Reason(Gate gate, Address at, String missing) {}

    /** A wish, and where it was stopped. */
    record Failure(Wish wish, Stop stop) {}

    private final Reachability reachability;

    Unreached(Reachability reachability) {
        this.reachability = reachability;
    }

    /** Returns the wishes that do not come true, by reason. */
    Map<Reason, List<Failure>> failures(List<Wish> wishes) {
        Map<Reason, List<Failure>> failures = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            passage(wish)
                    .stop()
                    .ifPresent(stop -> failures.computeIfAbsent(
                                    new Reason(stop.gate(), stop.at(), stop.missing()), key -> new ArrayList<>())
                            .add(new Failure(wish, stop)));
        }
        return failures;
    }

    /** Returns an error for each reason. */
    static List<Finding> findings(Map<Reason, List<Failure>> failures, Function<Failure, String> fix) {
        List<Finding> findings = new ArrayList<>();
        failures.forEach((reason, stopped) -> findings.add(new Finding(
                Severity.ERROR,
                "asked-unreachable",
                reason.at().path(),
                stopped.get(0).wish().origin(),
                what(stopped),
                reason.missing(),
                fix.apply(stopped.get(0)))));
        return findings;
    }

    private static String what(List<Failure> stopped) {
        List<String> some = stopped.stream()
                .map(failure -> failure.wish().unmet())
                .distinct()
                .toList();
        int left = some.size() - FEW;
        return String.join(", ", some.subList(0, Math.min(FEW, some.size())))
                + (left > 0 ? ", and " + left + " more of the kind." : ".");
    }

    /** Returns how a wish fares. */
    Passage passage(Wish wish) {
        if (wish.block().isPresent()) {
            return admitted(wish, wish.block().get());
        }
        if (wish.pattern().isPresent()) {
            return forwarded(wish, wish.pattern().get());
        }
        boolean unknown = !reachability.knows(wish.from()) || !reachability.knows(wish.to());
        return unknown ? gone(wish) : reachability.path(wish.from(), wish.to(), wish.port());
    }

    private Passage forwarded(Wish wish, String pattern) {
        Machine service = reachability.network().machinesByPlace().get(wish.to());
        if (service == null) {
            return gone(wish);
        }
        List<Forward> forwards = reachability.network().balancing().forwards(service).stream()
                .filter(forward -> forward.pattern().equals(pattern))
                .toList();
        for (Forward forward : forwards) {
            Passage passage = reachability.paths().forwarded(forward, service);
            if (passage.isOpen() || forwards.size() == 1) {
                return passage;
            }
        }
        return forwards.isEmpty()
                ? stopped(
                        wish,
                        Gate.FORWARD,
                        Address.of(Place.loadBalancer().word()),
                        "No listener forwards " + pattern + " to " + service.address() + ".")
                : reachability.paths().forwarded(forwards.get(0), service);
    }

    /** Addresses that are none of the topology's come over a connection that the topology does not know. */
    private Passage admitted(Wish wish, Cidr block) {
        Machine machine = reachability.network().machinesByPlace().get(wish.to());
        if (machine == null) {
            return gone(wish);
        }
        for (Group group : machine.groups()) {
            for (Map.Entry<Cidr, List<Rule>> rules : group.byBlock().entrySet()) {
                boolean open = rules.getKey().contains(block)
                        && rules.getValue().stream()
                                .anyMatch(rule -> rule.ports().includes(wish.port()));
                if (open) {
                    return new Passage(List.of(), Optional.empty());
                }
            }
        }
        return stopped(
                wish,
                Gate.INGRESS,
                machine.gatekeeper(),
                "No rule of " + machine.gatekeeper() + " lets port " + wish.port() + " in from " + block + ".");
    }

    private Passage gone(Wish wish) {
        Place lost = reachability.knows(wish.from()) ? wish.to() : wish.from();
        String at = lost.word() + (lost.name().isEmpty() ? "" : "/" + lost.name());
        return stopped(wish, Gate.PLACE, Address.of(at), "There is no " + at + " any more.");
    }

    private static Passage stopped(Wish wish, Gate gate, Address at, String words) {
        Missing missing = new Missing(gate, at, words);
        return new Passage(
                List.of(),
                Optional.of(new Stop(
                        wish.from(),
                        wish.to(),
                        wish.port(),
                        gate,
                        at,
                        words,
                        Fixes.of(wish.from(), wish.to(), missing))));
    }
}
