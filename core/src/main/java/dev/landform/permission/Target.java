package dev.landform.permission;

import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.Optional;

/** What an action is asked for on. */
public sealed interface Target {

    /** AWS does not ask on what, as for most that only looks. */
    record Anything() implements Target {}

    /**
     * The resource that the step is about to create. Its tags are in the request.
     *
     * @param resource the resource as it shall be
     * @param name its physical name, if resources of its type have one
     */
    record Created(Resource resource, Optional<String> name) implements Target {}

    /**
     * A resource that exists by the time of the call. It carries its owner's tag, if its type can carry tags.
     *
     * @param type its type
     * @param ref which one
     */
    record Existing(ResourceType<?> type, Ref<?> ref) implements Target {}

    /**
     * Something that is no resource of the topology.
     *
     * @param arn its ARN, in which {@code {partition}}, {@code {region}} and {@code {account}} stand for those of the plan
     */
    record Named(String arn) implements Target {}
}
