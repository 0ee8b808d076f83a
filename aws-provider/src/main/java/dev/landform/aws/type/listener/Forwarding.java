package dev.landform.aws.type.listener;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/**
 * Where listeners and rules send requests.
 *
 * <p>A load balancer judges the targets of a group only while something names the group. So a change of target is
 * prepared by naming the new group with weight 0, beside the old one that still gets everything.
 */
final class Forwarding {

    private Forwarding() {}

    /** Sends everything to one target group. */
    static Action to(String targetGroup) {
        return Action.builder()
                .type(ActionTypeEnum.FORWARD)
                .targetGroupArn(targetGroup)
                .build();
    }

    /** Sends everything to the old target group and names the new one. */
    static Action prepared(String old, String next) {
        return old.equals(next) ? to(old) : both(tuple(old, 1), tuple(next, 0));
    }

    /** Returns the target group that gets the requests, or most of them. */
    static Optional<String> receiver(List<Action> actions) {
        Optional<Action> forward = forward(actions);
        Optional<String> heaviest = forward.stream()
                .flatMap(action -> tuples(action).stream())
                .filter(tuple -> weight(tuple) > 0)
                .max(Comparator.comparingInt(Forwarding::weight))
                .map(TargetGroupTuple::targetGroupArn);
        return heaviest.isPresent() ? heaviest : forward.map(Action::targetGroupArn);
    }

    /** Returns whether more than one target group is named, which is only right in the middle of a change. */
    static boolean isUnfinished(List<Action> actions) {
        return forward(actions).map(action -> tuples(action).size() > 1).orElse(false);
    }

    private static Optional<Action> forward(List<Action> actions) {
        return actions.stream()
                .filter(action -> action.type() == ActionTypeEnum.FORWARD)
                .findFirst();
    }

    private static List<TargetGroupTuple> tuples(Action action) {
        return action.forwardConfig() == null
                ? List.of()
                : action.forwardConfig().targetGroups();
    }

    private static int weight(TargetGroupTuple tuple) {
        return tuple.weight() == null ? 1 : tuple.weight();
    }

    private static Action both(TargetGroupTuple... tuples) {
        return Action.builder()
                .type(ActionTypeEnum.FORWARD)
                .forwardConfig(config -> config.targetGroups(tuples))
                .build();
    }

    private static TargetGroupTuple tuple(String targetGroup, int weight) {
        return TargetGroupTuple.builder()
                .targetGroupArn(targetGroup)
                .weight(weight)
                .build();
    }
}
