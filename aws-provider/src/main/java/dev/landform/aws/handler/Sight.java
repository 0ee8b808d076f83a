package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.aws.answer.AnswerCheck;
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
    private final Map<String, FutureTask<Swept>> sweeps = new ConcurrentHashMap<>();

    /**
     * What a sweep brought.
     *
     * @param result what it returned
     * @param operation what was answered last, for whoever cannot read it
     */
    private record Swept(Object result, String operation) {}

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
        FutureTask<Swept> mine = new FutureTask<>(() -> {
            T result = Errors.translated(sweep);
            return new Swept(result, AnswerCheck.last());
        });
        FutureTask<Swept> first = sweeps.putIfAbsent(name, mine);
        if (first == null) {
            mine.run();
            first = mine;
        }
        try {
            Swept swept = first.get();
            AnswerCheck.remember(swept.operation());
            return (T) swept.result();
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
