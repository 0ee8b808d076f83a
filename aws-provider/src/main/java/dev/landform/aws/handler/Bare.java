package dev.landform.aws.handler;

import dev.landform.plan.Binding;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.time.Duration;
import java.util.TreeMap;

/** Bindings and receipts of resources that have an id and no outputs. */
public final class Bare {

    private Bare() {}

    /** Returns what an id stands for. */
    public static Binding binding(String id) {
        return new Binding(id, new TreeMap<>());
    }

    /** Returns the receipt of what is ready, or gone, already. */
    public static Receipt ready(String id) {
        return Receipt.ready(binding(id));
    }

    /** Returns the receipt of what takes a while. */
    public static Receipt pending(String id, Duration wait) {
        return Receipt.pending(binding(id), wait);
    }

    /** Answers that what was asked about is ready, or gone, with nothing known of it that was not known before. */
    public static Readiness ready(Question<?> question) {
        return new Readiness.Ready(question.binding());
    }
}
