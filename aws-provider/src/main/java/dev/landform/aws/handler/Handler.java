package dev.landform.aws.handler;

import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.List;

/**
 * Knows one resource type on AWS. Handlers hold no state; they throw the SDK's exceptions, which are classed in one
 * place, and never wait.
 */
public interface Handler<R extends Resource> {

    /** Returns the type. */
    ResourceType<R> type();

    /** Finds every resource of the type that the topology owns, in a number of calls that grows with pages only. */
    List<Observed> observe(Sight sight);

    /** Creates one, with its ownership tags in the call itself. What exists already under its natural key is taken. */
    Receipt create(Creation<R> creation);

    /** Changes what differs, and nothing else. */
    Receipt update(Alteration<R> alteration);

    /** Deletes one; what is gone already is no error. */
    Receipt delete(Removal<R> removal);

    /** Asks once whether what was created or changed can be used. Only called after a receipt that said to ask. */
    Readiness ready(Question<R> question);

    /** Asks once whether what was deleted is gone. Only called after a receipt that said to ask. */
    Readiness gone(Question<R> question);
}
