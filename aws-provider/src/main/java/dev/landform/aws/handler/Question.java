package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.plan.Binding;
import dev.landform.provider.Call;
import dev.landform.resource.Resource;

/**
 * Asks how far a resource is.
 *
 * @param aws the clients
 * @param call the step
 * @param resource the resource, as wanted or, for a deletion, as found
 * @param binding what is known of it
 * @param <R> its type
 */
public record Question<R extends Resource>(AwsClients aws, Call call, R resource, Binding binding) implements Request {

    /** Returns the physical id. */
    public String id() {
        return binding.id();
    }
}
