package dev.landform.aws.type.secret;

import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/**
 * Finds secrets without reading what is in them. The list may be five minutes behind, so each secret that it names is
 * looked at once more: one call for each database.
 */
final class SecretSweep {

    private SecretSweep() {}

    /**
     * A secret that the topology owns.
     *
     * @param address its address
     * @param secret what Secrets Manager says of it
     * @param tags its tags
     */
    record OwnedSecret(Address address, DescribeSecretResponse secret, SortedMap<String, String> tags) {}

    static List<OwnedSecret> secrets(Sight sight) {
        return sight.once("secrets", () -> look(sight));
    }

    static SortedMap<String, String> map(List<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private static List<OwnedSecret> look(Sight sight) {
        SecretsManagerClient secrets = sight.aws().secrets();
        List<OwnedSecret> owned = new ArrayList<>();
        secrets
                .listSecretsPaginator(request -> request.maxResults(100)
                        .filters(
                                filter(FilterNameStringType.TAG_KEY, Ownership.TOPOLOGY),
                                filter(FilterNameStringType.TAG_VALUE, sight.topology())))
                .stream()
                .flatMap(page -> page.secretList().stream())
                .filter(entry -> isOurs(sight, entry.tags()))
                .forEach(entry -> describe(sight, entry, owned));
        return owned;
    }

    private static void describe(Sight sight, SecretListEntry entry, List<OwnedSecret> owned) {
        try {
            DescribeSecretResponse secret =
                    sight.aws().secrets().describeSecret(request -> request.secretId(entry.arn()));
            SortedMap<String, String> tags = map(secret.tags());
            if (secret.deletedDate() == null) {
                Ownership.address(sight.topology(), tags)
                        .ifPresent(address -> owned.add(new OwnedSecret(address, secret, tags)));
            }
        } catch (ResourceNotFoundException e) {
            // The list is behind.
        }
    }

    /** The filters match beginnings, of keys and values independently of each other. */
    private static boolean isOurs(Sight sight, List<Tag> tags) {
        return Ownership.address(sight.topology(), map(tags)).isPresent();
    }

    private static Filter filter(FilterNameStringType name, String value) {
        return Filter.builder().key(name).values(value).build();
    }
}
