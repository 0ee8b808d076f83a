package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.provider.Call;
import dev.landform.resource.Resource;

/**
 * Asks for a resource to be deleted.
 *
 * @param aws the clients
 * @param call the attempt
 * @param resource the resource as it was found; references are ids
 * @param id its physical id
 * @param keepLastCopy whether a final snapshot of its data is taken
 * @param <R> its type
 */
public record Removal<R extends Resource>(AwsClients aws, Call call, R resource, String id, boolean keepLastCopy)
        implements Request {}
