package dev.landform.aws.type.secret;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.TagChanges;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;

/** Secrets, by ARN. A deleted one keeps its name for thirty days, unless its data may go at once. */
public final class SecretHandler implements Handler<Secret> {

    /** The user name, so that it can be compared without reading the value. */
    static final String USERNAME = "landform:username";

    /** Whether the user insisted on the name, which nothing else tells. */
    private static final String NAMED = "landform:named";

    private static final long RECOVERY_DAYS = 30;

    @Override
    public ResourceType<Secret> type() {
        return Secret.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return SecretSweep.secrets(sight).stream()
                .map(owned -> new Observed(
                        Secret.builder()
                                .address(owned.address())
                                .name(
                                        owned.tags().containsKey(NAMED)
                                                ? Optional.of(owned.secret().name())
                                                : Optional.empty())
                                .description(Objects.requireNonNullElse(
                                        owned.secret().description(), ""))
                                .username(owned.tags().getOrDefault(USERNAME, ""))
                                .tags(Ownership.usersOwn(owned.tags()))
                                .build(),
                        binding(owned.secret().arn()),
                        Observed.Condition.ACTIVE))
                .toList();
    }

    @Override
    public Receipt create(Creation<Secret> creation) {
        SecretsManagerClient secrets = creation.aws().secrets();
        SortedMap<String, String> tags = tags(creation);
        try {
            return Receipt.ready(binding(secrets.createSecret(request -> request.name(creation.name())
                            .description(creation.resource().description())
                            .secretString(SecretValue.generated(
                                    secrets, creation.resource().username()))
                            .clientRequestToken(creation.token())
                            .tags(SecretSweep.list(tags)))
                    .arn()));
        } catch (ResourceExistsException | InvalidRequestException e) {
            return Receipt.ready(binding(SecretReturn.take(creation, tags, e)));
        }
    }

    private static SortedMap<String, String> tags(Creation<Secret> creation) {
        SortedMap<String, String> tags = creation.tags();
        tags.put(USERNAME, creation.resource().username());
        if (creation.resource().name().isPresent()) {
            tags.put(NAMED, "true");
        }
        return tags;
    }

    @Override
    public Receipt update(Alteration<Secret> alteration) {
        SecretsManagerClient secrets = alteration.aws().secrets();
        if (alteration.changes("description")) {
            secrets.updateSecret(request -> request.secretId(alteration.id())
                    .description(alteration.resource().description()));
        }
        TagChanges tags =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        if (!tags.set().isEmpty()) {
            secrets.tagResource(request -> request.secretId(alteration.id()).tags(SecretSweep.list(tags.set())));
        }
        if (!tags.gone().isEmpty()) {
            secrets.untagResource(request -> request.secretId(alteration.id()).tagKeys(tags.gone()));
        }
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<Secret> removal) {
        try {
            Errors.unlessGone(() -> removal.aws().secrets().deleteSecret(request -> {
                request.secretId(removal.id());
                if (removal.keepLastCopy()) {
                    request.recoveryWindowInDays(RECOVERY_DAYS);
                } else {
                    request.forceDeleteWithoutRecovery(true);
                }
            }));
        } catch (InvalidRequestException e) {
            if (!Errors.says(e, "delet")) {
                throw e;
            }
        }
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<Secret> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<Secret> question) {
        return Bare.ready(question);
    }

    private static Binding binding(String arn) {
        return new Binding(arn, new TreeMap<>(Map.of("arn", arn)));
    }
}
