package dev.landform.testkit;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Path;
import dev.landform.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One small change of an intent; where it finds nothing to change, it changes nothing. */
interface Edit {

    Intent on(Intent intent);

    /** Returns any edit, those of one attribute more often than those of a whole element. */
    static Arbitrary<Edit> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, anywhere(Traits.concatenated(Traits.SERVICE, Traits.RETRACTIONS), Edit::service)),
                Tuple.of(2, Arbitraries.of(Traits.NETWORK).map(trait -> trait::apply)),
                Tuple.of(1, Arbitraries.of(Traits.UPHEAVALS).map(trait -> trait::apply)),
                Tuple.of(2, anywhere(Traits.DATABASE, Edit::database)),
                Tuple.of(1, anywhere(Traits.BUCKET, Edit::bucket)),
                Tuple.of(
                        1,
                        Topologies.services()
                                .map(more -> intent -> intent.withServices(Traits.with(intent.services(), more)))),
                Tuple.of(1, index().map(at -> intent -> intent.withServices(without(intent.services(), at)))),
                Tuple.of(1, anywhere(renames(), Edit::service)),
                Tuple.of(1, Arbitraries.just(Edit::withRanksSwapped)),
                Tuple.of(
                        1,
                        Topologies.databases()
                                .map(more -> intent -> intent.withDatabases(Traits.with(intent.databases(), more)))),
                Tuple.of(1, index().map(at -> intent -> intent.withDatabases(without(intent.databases(), at)))),
                Tuple.of(
                        1,
                        Topologies.buckets()
                                .map(more -> intent -> intent.withBuckets(Traits.with(intent.buckets(), more)))),
                Tuple.of(1, index().map(at -> intent -> intent.withBuckets(without(intent.buckets(), at)))));
    }

    /** Whoever had the first rank gets the second, and the other way round. */
    private static Intent withRanksSwapped(Intent intent) {
        return intent.withServices(intent.services().stream()
                .map(service -> service.withPaths(
                        service.paths().stream().map(Edit::swapped).toList()))
                .toList());
    }

    private static Path swapped(Path path) {
        int sum = Traits.FIRST + Traits.SECOND;
        return path.priority().isEmpty()
                ? path
                : new Path(path.pattern(), OptionalInt.of(sum - path.priority().getAsInt()), path.origin());
    }

    private static List<UnaryOperator<Service>> renames() {
        return Traits.SERVICES.stream()
                .map(name -> (UnaryOperator<Service>) service -> service.withName(name))
                .toList();
    }

    private static <T> Arbitrary<Edit> anywhere(List<UnaryOperator<T>> traits, Placement<T> placement) {
        return Combinators.combine(index(), Arbitraries.of(traits)).as(placement::edit);
    }

    private static Edit service(int at, UnaryOperator<Service> trait) {
        return intent -> intent.withServices(changed(intent.services(), at, trait));
    }

    private static Edit database(int at, UnaryOperator<Database> trait) {
        return intent -> intent.withDatabases(changed(intent.databases(), at, trait));
    }

    private static Edit bucket(int at, UnaryOperator<Bucket> trait) {
        return intent -> intent.withBuckets(changed(intent.buckets(), at, trait));
    }

    private static Arbitrary<Integer> index() {
        return Arbitraries.integers().between(0, 7);
    }

    private static <T> List<T> changed(List<T> all, int at, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        if (!changed.isEmpty()) {
            int index = at % changed.size();
            changed.set(index, change.apply(changed.get(index)));
        }
        return changed;
    }

    private static <T> List<T> without(List<T> all, int at) {
        List<T> fewer = new ArrayList<>(all);
        if (!fewer.isEmpty()) {
            fewer.remove(at % fewer.size());
        }
        return fewer;
    }

    /** Turns a trait and the number of an element into an edit. */
    interface Placement<T> {
        Edit edit(int at, UnaryOperator<T> trait);
    }
}
