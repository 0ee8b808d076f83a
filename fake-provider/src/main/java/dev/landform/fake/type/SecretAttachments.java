package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.secret.SecretAttachment;

/** Secret attachments: a database has no host name to write down until it is there. */
final class SecretAttachments extends Behaviour<SecretAttachment> {

    SecretAttachments() {
        super(SecretAttachment.TYPE);
    }

    @Override
    protected void check(World world, SecretAttachment wanted) {
        require(
                world.find(DbInstance.TYPE, wanted.database())
                        .filter(database ->
                                database.binding(world.now()).outputs().containsKey("endpoint"))
                        .isPresent(),
                "InvalidParameterException",
                "the database " + wanted.database() + " has no endpoint yet");
    }
}
