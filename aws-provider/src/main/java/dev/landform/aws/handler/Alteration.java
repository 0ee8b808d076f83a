package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.plan.Update;
import dev.landform.provider.Call;
import dev.landform.resource.Resource;

/**
 * Asks for a resource to be changed.
 *
 * @param aws the clients
 * @param call the attempt
 * @param step the step
 * @param resource the resource as it shall be; references are addresses
 * @param before the resource as it was found; references are ids
 * @param <R> its type
 */
public record Alteration<R extends Resource>(AwsClients aws, Call call, Update step, R resource, R before)
        implements Request {

    /** Returns the physical id. */
    public String id() {
        return step.id();
    }

    /** Returns whether an attribute differs. */
    public boolean changes(String attribute) {
        return step.differences().stream()
                .anyMatch(difference -> difference.attribute().equals(attribute));
    }
}
