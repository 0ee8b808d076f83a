package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.provider.Call;
import dev.landform.resource.Attribute;
import dev.landform.resource.Resource;
import dev.landform.resource.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Asks for a resource to be created.
 *
 * @param aws the clients
 * @param call the attempt
 * @param resource what to create; references are addresses
 * @param name its physical name, or an empty string if resources of the type have none
 * @param <R> its type
 */
public record Creation<R extends Resource>(AwsClients aws, Call call, R resource, String name) implements Request {

    /** Returns the ownership tags and the user's. */
    public SortedMap<String, String> tags() {
        return Ownership.tags(call().topology(), resource);
    }

    /** Returns whether tags say that a resource is the one to create, made by an attempt that nobody saw the end of. */
    public boolean owns(Map<String, String> found) {
        return Ownership.address(call().topology(), found).equals(Optional.of(resource.address()));
    }

    /**
     * Returns an idempotency token of 36 characters that is the same for every attempt of every run to create the same
     * thing at the same address in the same place: AWS refuses a token that comes back with other ids, as it would
     * when a topology is destroyed and applied again. Right where AWS forgets the token with what was made with it;
     * elsewhere, {@link Tokens}.
     */
    public String token() {
        return token(0);
    }

    /** Returns the token that comes after so many whose resources are dead. */
    String token(int generation) {
        StringBuilder what = new StringBuilder(call().topology())
                .append('\n')
                .append(name)
                .append('\n')
                .append(resource);
        for (Attribute<?> attribute : resource.type().attributes()) {
            attribute.refs(resource).forEach(ref -> what.append('\n').append(id(ref)));
            if (attribute.of(resource) instanceof Text text) {
                what.append('\n').append(text(text));
            }
        }
        if (generation > 0) {
            what.append("\nafter ").append(generation);
        }
        return UUID.nameUUIDFromBytes(what.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
