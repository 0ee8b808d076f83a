package dev.landform.aws;

import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Regional;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.handler.Together;
import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Observes every type at the same time. */
final class Sweep {

    private Sweep() {}

    static Snapshot of(AwsClients clients, Observation observation) {
        Sight sight = new Sight(clients, observation);
        List<Callable<List<Observed>>> sweeps = new ArrayList<>();
        for (Handler<?> handler : Handlers.ALL) {
            sweeps.add(() -> Errors.translated(() -> handler.observe(sight)));
        }
        List<Observed> all = new ArrayList<>();
        Together.call("landform-observe", sweeps).forEach(all::addAll);
        return new Snapshot(observation.topology(), observation.region(), all, Regional.facts(clients, observation));
    }
}
