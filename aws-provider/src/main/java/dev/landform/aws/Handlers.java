package dev.landform.aws;

import dev.landform.aws.handler.Handler;
import dev.landform.aws.type.vpc.VpcHandler;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The handler of each type: a plain list, so that nothing is found by scanning. */
final class Handlers {

    static final List<Handler<?>> ALL = List.of(new VpcHandler());

    private static final Map<ResourceType<?>, Handler<?>> BY_TYPE = new LinkedHashMap<>();

    static {
        ALL.forEach(handler -> BY_TYPE.put(handler.type(), handler));
    }

    private Handlers() {}

    /**
     * Returns the handler of a type.
     *
     * @throws IllegalArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // each handler is filed under its own type
    static <R extends Resource> Handler<R> of(ResourceType<R> type) {
        Handler<?> handler = BY_TYPE.get(type);
        if (handler == null) {
            throw new IllegalArgumentException("the AWS provider knows no " + type);
        }
        return (Handler<R>) handler;
    }
}
