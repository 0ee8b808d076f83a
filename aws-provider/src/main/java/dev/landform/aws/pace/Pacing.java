package dev.landform.aws.pace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Holds calls back until AWS would accept them. Thread-safe; one for all clients of an account and region.
 *
 * <p>It waits before the SDK begins with the call: before credentials are resolved, the request is signed, and the
 * clock of the call's timeout starts. An attempt that the SDK makes again on its own is not held back, as the SDK
 * waits before it anyway, but counted, so that later calls make up for it. An answer that the caller was too fast
 * changes nothing here: somebody else uses the same account, and the attempt is repeated like any other.
 */
public final class Pacing implements ExecutionInterceptor {

    private static final ExecutionAttribute<AtomicInteger> ATTEMPTS = new ExecutionAttribute<>("landform.attempts");

    private final BiFunction<String, String, Optional<Rate>> rates;
    private final Ticks ticks;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** Makes one that asks for the rate of a service's action. */
    public Pacing(BiFunction<String, String, Optional<Rate>> rates, Ticks ticks) {
        this.rates = rates;
        this.ticks = ticks;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(ATTEMPTS, new AtomicInteger());
        bucket(attributes).ifPresent(Pacing::take);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (attributes.getAttribute(ATTEMPTS).incrementAndGet() > 1) {
            bucket(attributes).ifPresent(Bucket::reserve);
        }
    }

    private Optional<Bucket> bucket(ExecutionAttributes attributes) {
        return rates.apply(
                        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
                .map(rate -> buckets.computeIfAbsent(rate.group(), group -> new Bucket(rate, ticks)));
    }

    private static void take(Bucket bucket) {
        try {
            bucket.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted while waiting for AWS to accept another call", e);
        }
    }
}
