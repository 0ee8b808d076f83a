package dev.landform.resource.loggroup;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Naming;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A CloudWatch log group.
 *
 * @param address which resource of the topology it is
 * @param name its name, for example {@code /tryiton/spring}
 * @param retentionDays how long entries are kept: one of the numbers that CloudWatch offers
 * @param tags the user's tags
 */
@Value.Builder
public record LogGroup(Address address, String name, int retentionDays, Tags tags) implements Resource, WithLogGroup {

    /** The descriptor of this type. */
    public static final ResourceType<LogGroup> TYPE = ResourceType.of("log-group", LogGroup.class)
            .value("name", LogGroup::name, Change.REPLACE)
            .value("retentionDays", LogGroup::retentionDays, Change.IN_PLACE)
            .tags(LogGroup::tags)
            .named(512, Naming.Scope.REGION)
            .explicitName(group -> Optional.of(group.name()))
            .timing(Timing.of(600, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static LogGroupBuilder builder() {
        return new LogGroupBuilder();
    }

    @Override
    public ResourceType<LogGroup> type() {
        return TYPE;
    }
}
