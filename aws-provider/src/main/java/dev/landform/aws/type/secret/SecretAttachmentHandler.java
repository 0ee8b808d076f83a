package dev.landform.aws.type.secret;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Words;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.secret.SecretAttachment;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Host and port of databases, written into secrets. What is written there is also noted in tags, and read from them. */
public final class SecretAttachmentHandler implements Handler<SecretAttachment> {

    private static final String DATABASE = "landform:database";
    private static final String PORT = "landform:port";

    @Override
    public ResourceType<SecretAttachment> type() {
        return SecretAttachment.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return SecretSweep.secrets(sight).stream()
                .filter(owned ->
                        owned.tags().containsKey(DATABASE) && owned.tags().containsKey(PORT))
                .map(owned -> {
                    String database = owned.tags().get(DATABASE);
                    SecretAttachment resource = SecretAttachment.builder()
                            .address(owned.address().child(type() + "/" + Words.segment(database)))
                            .secret(Ref.physical(owned.secret().arn()))
                            .database(Ref.physical(database))
                            .port(Integer.parseInt(owned.tags().get(PORT)))
                            .build();
                    return new Observed(resource, binding(owned.secret().arn(), database), Observed.Condition.ACTIVE);
                })
                .toList();
    }

    @Override
    public Receipt create(Creation<SecretAttachment> creation) {
        return write(creation, creation.resource());
    }

    @Override
    public Receipt update(Alteration<SecretAttachment> alteration) {
        return write(alteration, alteration.resource());
    }

    /** The tags come last: they say that the value is written. */
    private static Receipt write(Request request, SecretAttachment attachment) {
        SecretsManagerClient secrets = request.aws().secrets();
        String arn = request.id(attachment.secret());
        String name = request.id(attachment.database());
        DBInstance database = request.aws()
                .rds()
                .describeDBInstances(describe -> describe.dbInstanceIdentifier(name))
                .dbInstances()
                .get(0);
        SecretValue.attach(secrets, arn, database, attachment.port());
        SortedMap<String, String> tags = new TreeMap<>(Map.of(DATABASE, name, PORT, String.valueOf(attachment.port())));
        secrets.tagResource(tag -> tag.secretId(arn).tags(SecretSweep.list(tags)));
        return Receipt.ready(binding(arn, name));
    }

    /** Only the notes go: what is in the secret may have been written over for another database by now. */
    @Override
    public Receipt delete(Removal<SecretAttachment> removal) {
        SecretsManagerClient secrets = removal.aws().secrets();
        String arn = removal.id(removal.resource().secret());
        String database = removal.id(removal.resource().database());
        Errors.unlessGone(() -> {
            var secret = secrets.describeSecret(request -> request.secretId(arn));
            if (secret.deletedDate() == null
                    && database.equals(SecretSweep.map(secret.tags()).get(DATABASE))) {
                secrets.untagResource(request -> request.secretId(arn).tagKeys(DATABASE, PORT));
            }
        });
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<SecretAttachment> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<SecretAttachment> question) {
        return Bare.ready(question);
    }

    private static Binding binding(String secret, String database) {
        return Bare.binding(secret + "|" + database);
    }
}
