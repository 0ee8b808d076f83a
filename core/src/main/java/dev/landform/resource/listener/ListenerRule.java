package dev.landform.resource.listener;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import org.immutables.value.Value;

/**
 * A rule that forwards requests for some paths.
 *
 * @param address which resource of the topology it is
 * @param listener the listener
 * @param priority 1 to 50000; the lowest that matches wins
 * @param paths patterns such as {@code /api/*}, one to five
 * @param forward where the requests go
 * @param tags the user's tags
 */
@Value.Builder
public record ListenerRule(
        Address address, Ref<Listener> listener, int priority, List<String> paths, Ref<TargetGroup> forward, Tags tags)
        implements Resource, WithListenerRule {

    /** The descriptor of this type. */
    public static final ResourceType<ListenerRule> TYPE = ResourceType.of("listener-rule", ListenerRule.class)
            .ref("listener", ListenerRule::listener, Listener.TYPE, Change.REPLACE)
            .value("priority", ListenerRule::priority, Change.IN_PLACE)
            .value("paths", ListenerRule::paths, Change.IN_PLACE)
            .ref("forward", ListenerRule::forward, TargetGroup.TYPE, Change.IN_PLACE)
            .handover()
            .tags(ListenerRule::tags)
            .claims(rule -> List.of(Claim.number("priority", rule.listener(), rule.priority())))
            .timing(Timing.of(700, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Copies the lists. */
    public ListenerRule {
        paths = List.copyOf(paths);
    }

    /** Starts one; the attributes without a default must be set. */
    public static ListenerRuleBuilder builder() {
        return new ListenerRuleBuilder();
    }

    @Override
    public ResourceType<ListenerRule> type() {
        return TYPE;
    }
}
