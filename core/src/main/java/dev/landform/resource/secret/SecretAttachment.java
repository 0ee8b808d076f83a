package dev.landform.resource.secret;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import dev.landform.resource.database.DbInstance;
import org.immutables.value.Value;

/**
 * Host, port and schema of a database, written into the secret that holds its password.
 *
 * @param address which resource of the topology it is
 * @param secret the secret
 * @param database the database
 * @param port the port that the database listens on
 */
@Value.Builder
public record SecretAttachment(Address address, Ref<Secret> secret, Ref<DbInstance> database, int port)
        implements Resource, WithSecretAttachment {

    /** The descriptor of this type. */
    public static final ResourceType<SecretAttachment> TYPE = ResourceType.of(
                    "secret-attachment", SecretAttachment.class)
            .ref("secret", SecretAttachment::secret, Secret.TYPE, Change.REPLACE)
            .ref("database", SecretAttachment::database, DbInstance.TYPE, Change.REPLACE)
            .awaiting(Milestone.READY)
            .value("port", SecretAttachment::port, Change.IN_PLACE)
            .naturalKey("secret", "database")
            .diesWith("secret")
            .diesWith("database")
            .timing(Timing.of(800, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static SecretAttachmentBuilder builder() {
        return new SecretAttachmentBuilder();
    }

    @Override
    public ResourceType<SecretAttachment> type() {
        return TYPE;
    }
}
