package dev.landform.resource.secret;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A secret in Secrets Manager that holds a user name and a password which AWS generated. Only AWS and its readers ever
 * see the password.
 *
 * @param address which resource of the topology it is
 * @param name the name that the user insists on; without one it is derived
 * @param description what it is for
 * @param username the user name written beside the password
 * @param tags the user's tags
 */
@Value.Builder
public record Secret(Address address, Optional<String> name, String description, String username, Tags tags)
        implements Resource, WithSecret {

    /** The descriptor of this type. */
    public static final ResourceType<Secret> TYPE = ResourceType.of("secret", Secret.class)
            .value("name", Secret::name, Change.REPLACE)
            .value("description", Secret::description, Change.IN_PLACE)
            .value("username", Secret::username, Change.IMMUTABLE)
            .tags(Secret::tags)
            .named(512, Naming.Scope.REGION)
            .explicitName(Secret::name)
            .data("the password")
            .output("arn", Milestone.EXISTS)
            .timing(Timing.of(800, 1, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static SecretBuilder builder() {
        return new SecretBuilder();
    }

    @Override
    public ResourceType<Secret> type() {
        return TYPE;
    }
}
