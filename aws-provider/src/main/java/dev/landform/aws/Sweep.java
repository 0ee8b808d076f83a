package dev.landform.aws;

import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Regional;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Observes every type at the same time. */
final class Sweep {

    private static final int THREADS = 8;

    private Sweep() {}

    static Snapshot of(AwsClients clients, Observation observation) {
        Sight sight = new Sight(clients, observation);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "landform-observe");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<List<Observed>>> sweeps = new ArrayList<>();
            for (Handler<?> handler : Handlers.ALL) {
                sweeps.add(threads.submit(() -> handler.observe(sight)));
            }
            List<Observed> all = new ArrayList<>();
            for (Future<List<Observed>> sweep : sweeps) {
                all.addAll(result(sweep));
            }
            return new Snapshot(
                    observation.topology(), observation.region(), all, Regional.facts(clients, observation));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Observed> result(Future<List<Observed>> sweep) {
        try {
            return sweep.get();
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
