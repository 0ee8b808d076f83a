package dev.landform.fake;

import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        return new On(this, Scope.of(verb, type));
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
        private final Scope scope;

        private On(FaultScript script, Scope scope) {
            this.script = script;
            this.scope = scope;
        }

        /** Narrows the fault to addresses that match; {@code *} stands for any characters, slashes included. */
        public On at(String glob) {
            return new On(script, scope.at(glob));
        }

        /**
         * Narrows the fault from whole calls to the operations that they are made of, such as
         * {@code AttachInternetGateway}: what the call did before such an operation stays done. {@code *} stands for any
         * characters.
         */
        public On operation(String glob) {
            return new On(script, scope.operation(glob));
        }

        /**
         * Narrows the fault to the n-th match, counted from 1.
         *
         * @throws IllegalArgumentException if n is less than 1
         */
        public On nth(int n) {
            return new On(script, scope.between(positive(n), n));
        }

        /**
         * Narrows the fault to the n-th match, counted from 1, and every later one of the same verb, address and
         * operation: trying again does not help.
         *
         * @throws IllegalArgumentException if n is less than 1
         */
        public On nthForGood(int n) {
            return new On(script, scope.between(positive(n), n).lasting());
        }

        /**
         * Narrows the fault to the first n matches.
         *
         * @throws IllegalArgumentException if n is less than 1
         */
        public On first(int n) {
            return new On(script, scope.between(1, positive(n)));
        }

        /**
         * Lets reads stay behind besides: for that time, observation, look-ups and references take what the call makes,
         * changes or deletes for what it was before. For operations only.
         *
         * @throws IllegalStateException if this fault is not narrowed to {@linkplain #operation operations}
         */
        public On unseenFor(Duration duration) {
            if (scope.operation().isEmpty()) {
                throw new IllegalStateException("say which operation(...) reads do not see");
            }
            return new On(script, scope.unseenFor(duration));
        }

        /** Lets the call succeed: for {@link #unseenFor}. */
        public FaultScript succeed() {
            return with(new Effect.Success());
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

        /** Lets the call succeed, and what it created fail for good after that time. Not for single operations. */
        public FaultScript turnFailed(Duration after) {
            return with(new Effect.LateFailure(after));
        }

        /**
         * Lets the call succeed, and for that time refuses to launch instances in the auto scaling group. Not for single
         * operations.
         */
        public FaultScript refuseCapacity(Duration duration) {
            return with(new Effect.NoStock(duration));
        }

        private FaultScript with(Effect effect) {
            List<Rule> more = new ArrayList<>(script.rules);
            more.add(new Rule(scope, effect));
            return new FaultScript(more);
        }

        private static int positive(int n) {
            if (n < 1) {
                throw new IllegalArgumentException("calls are counted from 1, not from " + n);
            }
            return n;
        }
    }

    /**
     * One fault.
     *
     * @param scope what it happens to
     * @param effect what happens
     */
    record Rule(Scope scope, Effect effect) {

        @Override
        public String toString() {
            return scope + ": " + effect;
        }
    }
}
