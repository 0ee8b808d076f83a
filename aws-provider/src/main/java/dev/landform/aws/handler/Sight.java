package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.provider.Observation;
import dev.landform.provider.ProviderException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * One look at an account. Handlers ask through it, so that a sweep which several of them need is made once, however
 * many ask at the same time. Thread-safe.
 */
public final class Sight {

    private final AwsClients aws;
    private final Observation observation;
    private final Map<String, FutureTask<Object>> sweeps = new ConcurrentHashMap<>();

    /** Starts a look. */
    public Sight(AwsClients aws, Observation observation) {
        this.aws = aws;
        this.observation = observation;
    }

    /** Returns the clients. */
    public AwsClients aws() {
        return aws;
    }

    /** Returns the topology whose resources are wanted. */
    public String topology() {
        return observation.topology();
    }

    /** Returns the region. */
    public String region() {
        return observation.region();
    }

    /**
     * Returns the result of the sweep of that name, which is made by whoever asks first.
     *
     * @throws ProviderException for all who ask, if it fails
     */
    @SuppressWarnings("unchecked") // a name stands for one sweep, which has one type
    public <T> T once(String name, Supplier<T> sweep) {
        FutureTask<Object> mine = new FutureTask<>(() -> Errors.translated(sweep));
        FutureTask<Object> first = sweeps.putIfAbsent(name, mine);
        if (first == null) {
            mine.run();
            first = mine;
        }
        try {
            return (T) first.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while observing", e);
        }
    }
}
