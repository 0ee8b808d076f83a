package dev.landform.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which calls, or which operations of calls, a fault is about. Names may hold {@code *} for any characters.
 *
 * @param operation the names of operations; empty if the fault is about whole calls
 * @param from the first match that counts, from 1
 * @param to the last match that counts
 * @param forGood whether the repetitions of those count as well
 * @param unseen for how long reads do not see what the operation did
 */
record Scope(
        String verb,
        String type,
        String address,
        Optional<String> operation,
        int from,
        int to,
        boolean forGood,
        Duration unseen) {

    private static final String ANYTHING = "*";

    static Scope of(String verb, String type) {
        return new Scope(verb, type, ANYTHING, Optional.empty(), 1, Integer.MAX_VALUE, false, Duration.ZERO);
    }

    Scope at(String newAddress) {
        return new Scope(verb, type, newAddress, operation, from, to, forGood, unseen);
    }

    Scope operation(String newOperation) {
        return new Scope(verb, type, address, Optional.of(newOperation), from, to, forGood, unseen);
    }

    Scope between(int first, int last) {
        return new Scope(verb, type, address, operation, first, last, forGood, unseen);
    }

    Scope lasting() {
        return new Scope(verb, type, address, operation, from, to, true, unseen);
    }

    Scope unseenFor(Duration duration) {
        return new Scope(verb, type, address, operation, from, to, forGood, duration);
    }

    boolean matches(Spot spot) {
        return operation.isPresent() == spot.operation().isPresent()
                && (operation.isEmpty()
                        || matches(operation.orElseThrow(), spot.operation().orElseThrow()))
                && matches(verb, spot.verb())
                && matches(type, spot.type())
                && matches(address, spot.address());
    }

    private static boolean matches(String glob, String text) {
        return glob.equals(ANYTHING)
                || glob.equals(text)
                || (glob.contains(ANYTHING)
                        && Pattern.matches(Pattern.quote(glob).replace(ANYTHING, "\\E.*\\Q"), text));
    }
}
