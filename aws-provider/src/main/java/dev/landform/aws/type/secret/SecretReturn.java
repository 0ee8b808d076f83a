package dev.landform.aws.type.secret;

import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ownership;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.secret.Secret;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** Takes a secret whose name is in use: made by an attempt that nobody saw the end of, or deleted and not yet gone. */
final class SecretReturn {

    private SecretReturn() {}

    /** Returns the ARN of the secret of the name wanted, if it is ours; else throws what AWS said. */
    static String take(Creation<Secret> creation, SortedMap<String, String> tags, SecretsManagerException said) {
        SecretsManagerClient secrets = creation.aws().secrets();
        DescribeSecretResponse found = find(creation, said);
        SortedMap<String, String> before = SecretSweep.map(found.tags());
        if (found.deletedDate() == null) {
            if (creation.owns(before)) {
                return found.arn();
            }
            throw said;
        }
        if (!creation.call().topology().equals(before.get(Ownership.TOPOLOGY))) {
            throw said;
        }
        String arn = found.arn();
        secrets.restoreSecret(request -> request.secretId(arn));
        secrets.updateSecret(
                request -> request.secretId(arn).description(creation.resource().description()));
        if (!creation.resource().username().equals(before.get(SecretHandler.USERNAME))) {
            SecretValue.rename(secrets, arn, creation.resource().username());
        }
        List<String> old = before.keySet().stream()
                .filter(key -> !tags.containsKey(key) && !key.startsWith("aws:"))
                .toList();
        if (!old.isEmpty()) {
            secrets.untagResource(request -> request.secretId(arn).tagKeys(old));
        }
        secrets.tagResource(request -> request.secretId(arn).tags(SecretSweep.list(tags)));
        return arn;
    }

    /** A secret that is deleted without recovery keeps its name for a moment after nothing is to be seen of it. */
    private static DescribeSecretResponse find(Creation<Secret> creation, SecretsManagerException said) {
        try {
            return creation.aws().secrets().describeSecret(request -> request.secretId(creation.name()));
        } catch (ResourceNotFoundException e) {
            throw new ProviderException(
                    ErrorClass.BUSY,
                    "StillBeingDeleted",
                    "the secret " + creation.name() + " is still being deleted",
                    said);
        }
    }
}
