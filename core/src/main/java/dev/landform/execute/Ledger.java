package dev.landform.execute;

import dev.landform.provider.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of each step while a plan is carried out, and what the run has cost. */
final class Ledger {

    private final @Nullable Instant[] started;
    private final @Nullable Instant[] existed;
    private final @Nullable Instant[] called;
    private final @Nullable Receipt[] receipts;
    private final Result.@Nullable Failed[] failures;
    private final String[] details;
    private final @Nullable Result[] results;
    private int open;
    private int done;
    private int calls;
    private int polls;
    private int retries;
    private Duration work = Duration.ZERO;

    Ledger(int steps) {
        started = new Instant[steps];
        existed = new Instant[steps];
        called = new Instant[steps];
        receipts = new Receipt[steps];
        failures = new Result.Failed[steps];
        details = new String[steps];
        Arrays.fill(details, "");
        results = new Result[steps];
        open = steps;
    }

    /** Notes when the step's first call is made; returns whether it is the first. */
    boolean start(int step, Instant at) {
        if (started[step] != null) {
            return false;
        }
        started[step] = at;
        return true;
    }

    /** Notes a call. */
    void called(int step, Instant at, boolean poll, boolean retry) {
        called[step] = at;
        calls += poll ? 0 : 1;
        polls += poll ? 1 : 0;
        retries += retry ? 1 : 0;
    }

    /** Notes that the call in flight was answered. */
    void answered(int step, Instant at) {
        work = work.plus(between(called[step], at, step));
    }

    /** Notes that the step's resource exists. */
    void exists(int step, Instant at, Receipt receipt) {
        existed[step] = at;
        receipts[step] = receipt;
    }

    /** Returns whether the step got as far as to exist. */
    boolean hasExisted(int step) {
        return existed[step] != null;
    }

    /** Returns what the provider returned of the step. */
    Receipt receipt(int step) {
        Receipt receipt = receipts[step];
        if (receipt == null) {
            throw new AssertionError("a poll of what was not carried out (step " + step + ")");
        }
        return receipt;
    }

    /** Returns how long ago the step's resource came to exist. */
    Duration settling(int step, Instant at) {
        return between(existed[step], at, step);
    }

    /** Notes what the step is doing, for people. */
    void detail(int step, String detail) {
        details[step] = detail;
    }

    /** Returns what the step was doing last. */
    String detail(int step) {
        return details[step];
    }

    /** Notes a failure that will be retried. */
    void failing(int step, Result.Failed failure) {
        failures[step] = failure;
    }

    /** Returns the step's last failure that was to be retried, if there was one. */
    Optional<Result.Failed> failure(int step) {
        return Optional.ofNullable(failures[step]);
    }

    /** Returns the result of a step that is ready now. */
    Result.Done done(int step, Instant at) {
        Instant start = started[step];
        if (start == null) {
            throw new AssertionError("done before it started (step " + step + ")");
        }
        return new Result.Done(start, between(start, existed[step], step), between(start, at, step));
    }

    /** Notes the step's one result. */
    void end(int step, Result result) {
        Invariant.require(results[step] == null, "a second result", step);
        results[step] = result;
        open--;
        done += result instanceof Result.Done ? 1 : 0;
    }

    /** Returns whether every step has a result. */
    boolean isComplete() {
        return open == 0;
    }

    /** Returns how many steps are done. */
    int done() {
        return done;
    }

    /** Returns the results by position; only when complete. */
    List<Result> results() {
        List<Result> all = new ArrayList<>(results.length);
        for (int i = 0; i < results.length; i++) {
            Result result = results[i];
            if (result == null) {
                throw new AssertionError("no result (step " + i + ")");
            }
            all.add(result);
        }
        return all;
    }

    /** Returns what the run has cost so far. */
    Counts counts() {
        return new Counts(calls, polls, retries, work);
    }

    private static Duration between(@Nullable Instant from, @Nullable Instant to, int step) {
        if (from == null || to == null) {
            throw new AssertionError("an end without a beginning (step " + step + ")");
        }
        return Duration.between(from, to);
    }
}
