package dev.landform.engine;

import dev.landform.engine.Mortal.LastCalls;
import dev.landform.fake.FaultScript;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.Set;

/** What can go wrong with one operation. */
enum FaultKind {
    /** The process ends before the operation. */
    DIES_BEFORE,
    /** The process ends before the operation; the other calls on their way still arrive. */
    DIES_BEFORE_AND_THE_REST_ARRIVES,
    /** The process ends after the operation and before it sees the answer. */
    DIES_AFTER,
    /** The operation is refused once, because there were too many. */
    THROTTLED,
    /** The service breaks down and does nothing, once. */
    BROKEN,
    /** The operation takes effect, and its answer is lost, once. */
    LOST,
    /** The operation takes effect, and neither its answer nor that of any repetition arrives. */
    LOST_FOR_GOOD,
    /** The operation is not allowed. */
    DENIED,
    /** There is no stock of what is asked for, however often. */
    NO_STOCK,
    /** The group launches nothing for an hour. */
    NOTHING_TO_LAUNCH,
    /** What was created turns out to have failed while it is waited for. */
    TURNS_FAILED,
    /** What was created works at first, and fails for good later. */
    TURNS_FAILED_LATER,
    /** Reads do not see for five minutes what the operation did. */
    UNSEEN,
    /** The process ends after the operation, and the next one does not see for five minutes what it did. */
    UNSEEN_AND_DIES,
    /** The answer is lost, and reads do not see for five minutes what the operation did. */
    UNSEEN_AND_LOST;

    /** The longest that reads of AWS are documented, or known to widely used tools, to stay behind. */
    static final Duration LAG = Duration.ofMinutes(5);

    static final Duration LATER = Duration.ofHours(1);

    private static final Set<String> STOCK =
            Set.of("CreateAutoScalingGroup", "CreateDBInstance", "CreateLoadBalancer", "ModifyDBInstance");
    private static final Set<String> FAILING =
            Set.of("CreateNatGateway", "CreateLoadBalancer", "CreateDBInstance", "CreateVpcEndpoint");
    private static final Set<String> LAUNCHING = Set.of("CreateAutoScalingGroup", "StartInstanceRefresh");

    /** Returns whether such a fault differs there from the others: a read makes nothing that can be lost or unseen. */
    boolean concerns(Moment moment) {
        return switch (this) {
            case DIES_BEFORE, DIES_BEFORE_AND_THE_REST_ARRIVES, DIES_AFTER, THROTTLED, BROKEN, DENIED -> true;
            case LOST, LOST_FOR_GOOD, UNSEEN, UNSEEN_AND_DIES, UNSEEN_AND_LOST -> !moment.isRead();
            case NO_STOCK -> STOCK.contains(moment.operation());
            case NOTHING_TO_LAUNCH -> LAUNCHING.contains(moment.operation());
            case TURNS_FAILED, TURNS_FAILED_LATER -> FAILING.contains(moment.operation());
        };
    }

    FaultScript script(Moment moment) {
        FaultScript.On nth = FaultScript.none().on("*", "*").operation("*").nth(moment.number());
        FaultScript.On lasting = FaultScript.none().on("*", "*").operation("*").nthForGood(moment.number());
        FaultScript.On call = FaultScript.none().on(moment.verb(), "*").at(moment.address());
        return switch (this) {
            case DIES_BEFORE, DIES_BEFORE_AND_THE_REST_ARRIVES -> nth.crashBefore();
            case DIES_AFTER -> nth.crashAfter();
            case THROTTLED -> nth.fail(ErrorClass.THROTTLED);
            case BROKEN -> nth.fail(ErrorClass.UNAVAILABLE);
            case LOST -> nth.loseAnswer();
            case LOST_FOR_GOOD -> lasting.loseAnswer();
            case DENIED -> lasting.fail(ErrorClass.DENIED);
            case NO_STOCK -> lasting.fail(ErrorClass.CAPACITY);
            case NOTHING_TO_LAUNCH -> call.refuseCapacity(LATER);
            case TURNS_FAILED -> call.first(1).turnFailed(Duration.ofSeconds(1));
            case TURNS_FAILED_LATER -> call.first(1).turnFailed(LATER);
            case UNSEEN -> nth.unseenFor(LAG).succeed();
            case UNSEEN_AND_DIES -> nth.unseenFor(LAG).crashAfter();
            case UNSEEN_AND_LOST -> nth.unseenFor(LAG).loseAnswer();
        };
    }

    LastCalls lastCalls() {
        return this == DIES_BEFORE_AND_THE_REST_ARRIVES ? LastCalls.ARRIVE : LastCalls.VANISH;
    }

    /** Returns whether trying again is enough, so that one run is. */
    boolean passes() {
        return this == THROTTLED || this == BROKEN || this == LOST;
    }

    /** Returns whether it breaks what was there already, so that this is done a second time. */
    boolean breaks() {
        return this == TURNS_FAILED || this == TURNS_FAILED_LATER;
    }

    /** Returns how long after the first run the next one comes. */
    Duration rest() {
        return this == TURNS_FAILED_LATER || this == NOTHING_TO_LAUNCH ? LATER : Duration.ZERO;
    }

    /** Returns whether reads stay behind. */
    boolean blinds() {
        return this == UNSEEN || this == UNSEEN_AND_DIES || this == UNSEEN_AND_LOST;
    }
}
