package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.provider.Call;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.Text;
import java.util.List;

/** What every request to a handler brings along. */
public interface Request {

    /** Returns the clients. */
    AwsClients aws();

    /** Returns the attempt that this is part of. */
    Call call();

    /** Returns the physical id that a reference means. */
    default String id(Ref<?> ref) {
        return call().bindings().id(ref);
    }

    /** Returns the physical ids that references mean, in order. */
    default List<String> ids(Refs<? extends Resource> refs) {
        return refs.stream().map(this::id).toList();
    }

    /** Returns a text with every output put in. */
    default String text(Text text) {
        return call().bindings().text(text);
    }

    /** Returns an output of what a reference means. */
    default String output(Ref<?> ref, String output) {
        if (ref instanceof Ref.To<?> to) {
            return text(Text.output(to.target(), output));
        }
        throw new IllegalArgumentException("an output can only be had of an address, not of " + ref);
    }
}
