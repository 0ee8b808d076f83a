package dev.landform.fake;

import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What goes wrong, and when: an immutable list of faults.
 *
 * <pre>{@code
 * FaultScript script = FaultScript.none()
 *         .on("create", "nat-gateway").nth(1).fail(ErrorClass.THROTTLED)
 *         .on("create", "vpc").nth(1).loseAnswer()
 *         .on("delete", "*").at("service/python/*").first(3).fail(ErrorClass.BUSY);
 * }</pre>
 *
 * <p>Each fault counts the calls that it matches by itself. Where several apply to one call, the first in the script
 * takes effect.
 */
public final class FaultScript {

    private static final FaultScript NONE = new FaultScript(List.of());

    private final List<Rule> rules;

    private FaultScript(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns the script in which nothing goes wrong. */
    public static FaultScript none() {
        return NONE;
    }

    /**
     * Begins a fault. It applies to every matching call unless {@link On#nth} or {@link On#first} narrows it.
     *
     * @param verb the step's verb ({@code create}, {@code update}, {@code prepare}, {@code switch}, {@code delete} or
     *     {@code await}), {@code poll}, {@code observe}, {@code lease}, or {@code *} for all
     * @param type the name of the resource type, for example {@code nat-gateway}, or {@code *} for all; for a lease {@code read},
     *     {@code create}, {@code rewrite} or {@code delete}, at the topology's name
     */
    public On on(String verb, String type) {
        return new On(this, verb, type, "*", 1, Integer.MAX_VALUE);
    }

    /** Returns this script followed by another. */
    public FaultScript and(FaultScript other) {
        List<Rule> more = new ArrayList<>(rules);
        more.addAll(other.rules);
        return new FaultScript(more);
    }

    List<Rule> rules() {
        return rules;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaultScript script && rules.equals(script.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** Returns the faults in order, one a line. */
    @Override
    public String toString() {
        return String.join("\n", rules.stream().map(Rule::toString).toList());
    }

    /** A fault of which it is not said yet what it does. */
    public static final class On {
        private final FaultScript script;
        private final String verb;
        private final String type;
        private final String address;
        private final int from;
        private final int to;

        private On(FaultScript script, String verb, String type, String address, int from, int to) {
            this.script = script;
            this.verb = verb;
            this.type = type;
            this.address = address;
            this.from = from;
            this.to = to;
        }

        /** Narrows the fault to addresses that match; {@code *} stands for any characters, slashes included. */
        public On at(String glob) {
            return new On(script, verb, type, glob, from, to);
        }

        /**
         * Narrows the fault to the n-th matching call, counted from 1.
         *
         * @throws IllegalArgumentException if n is less than 1
         */
        public On nth(int n) {
            return new On(script, verb, type, address, positive(n), n);
        }

        /**
         * Narrows the fault to the first n matching calls.
         *
         * @throws IllegalArgumentException if n is less than 1
         */
        public On first(int n) {
            return new On(script, verb, type, address, 1, positive(n));
        }

        /** Refuses the call, which has no effect. */
        public FaultScript fail(ErrorClass errorClass) {
            return fail(errorClass, "Injected." + errorClass);
        }

        /** Refuses the call with that error code. */
        public FaultScript fail(ErrorClass errorClass, String code) {
            return with(new Effect.Refusal(errorClass, code));
        }

        /** Carries the call out and loses the answer: the caller sees {@link ErrorClass#UNAVAILABLE}. */
        public FaultScript loseAnswer() {
            return with(new Effect.LostAnswer());
        }

        /** Throws {@link FakeCloud.Crash} before the call has any effect. */
        public FaultScript crashBefore() {
            return with(new Effect.CrashBefore());
        }

        /** Throws {@link FakeCloud.Crash} after the call has taken effect. */
        public FaultScript crashAfter() {
            return with(new Effect.CrashAfter());
        }

        /** Lets the call succeed, and what it created fail for good after that time. */
        public FaultScript turnFailed(Duration after) {
            return with(new Effect.LateFailure(after));
        }

        /** Lets the call succeed, and for that time refuses to launch instances in the auto scaling group. */
        public FaultScript refuseCapacity(Duration duration) {
            return with(new Effect.NoStock(duration));
        }

        private FaultScript with(Effect effect) {
            List<Rule> more = new ArrayList<>(script.rules);
            more.add(new Rule(verb, type, address, from, to, effect));
            return new FaultScript(more);
        }

        private static int positive(int n) {
            if (n < 1) {
                throw new IllegalArgumentException("calls are counted from 1, not from " + n);
            }
            return n;
        }
    }

    /** One fault. */
    record Rule(String verb, String type, String address, int from, int to, Effect effect) {

        boolean matches(String callVerb, String callType, String callAddress) {
            return matches(verb, callVerb) && matches(type, callType) && matches(address, callAddress);
        }

        private static boolean matches(String glob, String text) {
            return Pattern.matches(Pattern.quote(glob).replace("*", "\\E.*\\Q"), text);
        }
    }
}
