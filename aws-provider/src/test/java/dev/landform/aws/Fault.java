package dev.landform.aws;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong with some calls. Starts with a name:
 *
 * <pre>{@code
 * proxy.inject(Fault.on("CreateVpc").losingTheAnswer());
 * proxy.inject(Fault.onEverything().answering(400, "Throttling"));  // every operation once
 * }</pre>
 */
public final class Fault {

    /** What happens to the call. */
    enum Kind {
        ANSWER,
        DELAY,
        DROP,
        LOSE_ANSWER
    }

    private final String operation;
    private final int first;
    private final int last;
    private final Kind kind;
    private final int status;
    private final String code;
    private final Duration delay;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();

    private Fault(String operation, int first, int last, Kind kind, int status, String code, Duration delay) {
        this.operation = operation;
        this.first = first;
        this.last = last;
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.delay = delay;
    }

    /** Starts a fault of the first call of that operation: {@code CreateVpc}, or {@code ec2.CreateVpc}. */
    public static Fault on(String operation) {
        return new Fault(operation, 1, 1, Kind.DELAY, 0, "", Duration.ZERO);
    }

    /** Starts a fault of the first call of each operation. */
    public static Fault onEverything() {
        return on("");
    }

    /** Lets it happen to the n-th call instead of the first, counted from the injection. */
    public Fault nth(int n) {
        return new Fault(operation, n, n, kind, status, code, delay);
    }

    /** Lets it happen to the first n calls. */
    public Fault times(int n) {
        return new Fault(operation, 1, n, kind, status, code, delay);
    }

    /** Answers with that error, in the protocol of the service, instead of carrying the call out. */
    public Fault answering(int httpStatus, String errorCode) {
        return new Fault(operation, first, last, Kind.ANSWER, httpStatus, errorCode, delay);
    }

    /** Carries the call out after a while. */
    public Fault delaying(Duration time) {
        return new Fault(operation, first, last, Kind.DELAY, 0, "", time);
    }

    /** Closes the connection without carrying the call out. */
    public Fault dropping() {
        return new Fault(operation, first, last, Kind.DROP, 0, "", delay);
    }

    /** Carries the call out and closes the connection instead of answering. */
    public Fault losingTheAnswer() {
        return new Fault(operation, first, last, Kind.LOSE_ANSWER, 0, "", delay);
    }

    /** Counts the call and returns whether it is hit. */
    boolean hits(Wire wire) {
        if (!operation.isEmpty() && !wire.is(operation)) {
            return false;
        }
        int n = seen.computeIfAbsent(wire.name(), name -> new AtomicInteger()).incrementAndGet();
        return first <= n && n <= last;
    }

    Kind kind() {
        return kind;
    }

    Duration delay() {
        return delay;
    }

    Reply reply(Wire wire) {
        return Reply.error(wire.service(), status, code, "injected by the test");
    }
}
