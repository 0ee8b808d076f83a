package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.provider.Call;
import dev.landform.resource.Resource;
import java.nio.charset.StandardCharsets;
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

    /**
     * Returns an idempotency token of 36 characters that is the same for every attempt of every run to create the same
     * thing at the same address.
     */
    public String token() {
        String what = call().topology() + '\n' + resource.address() + '\n' + resource;
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
