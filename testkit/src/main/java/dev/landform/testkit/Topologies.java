package dev.landform.testkit;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Network;
import dev.landform.model.Origins;
import dev.landform.model.Service;
import dev.landform.model.Storage;
import dev.landform.resource.Origin;
import dev.landform.resource.Tags;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of topologies, for jqwik's {@code @Provide} methods. Every topology is valid and is said in the language
 * itself; counterexamples shrink towards few elements of which little is said, and are printed as programs.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Topology> topologies() {
 *     return Topologies.valid();
 * }
 * }</pre>
 */
public final class Topologies {

    private static final String REGION = "ap-northeast-2";
    private static final int SERVICES_MOST = 8;
    private static final int TRAITS_MOST = 6;

    private Topologies() {}

    /** Returns topologies of up to eight services, two databases and two buckets. */
    public static Arbitrary<Topology> valid() {
        return valid(SERVICES_MOST);
    }

    /** Returns topologies of at most that many services. */
    public static Arbitrary<Topology> valid(int servicesMost) {
        return intents(servicesMost).map(intent -> Program.of(Repair.of(intent)).build());
    }

    /** Returns pairs of which the second was made from the first by one to four small changes. */
    public static Arbitrary<Evolution> changes() {
        return changes(SERVICES_MOST);
    }

    /** Returns pairs of at most that many services, of which the second has a few changes. */
    public static Arbitrary<Evolution> changes(int servicesMost) {
        Arbitrary<List<Edit>> edits = Edit.any().list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(intents(servicesMost), edits).as((first, several) -> {
            Intent before = Repair.of(first);
            Intent after = before;
            for (Edit edit : several) {
                after = Repair.after(before, edit.on(after));
            }
            return evolution(before, after);
        });
    }

    /** Returns pairs that have nothing to do with each other but their name, and what AWS could never change. */
    public static Arbitrary<Evolution> rebuilds() {
        return Combinators.combine(intents(SERVICES_MOST), intents(SERVICES_MOST))
                .as((before, after) -> evolution(Repair.of(before), Repair.after(Repair.of(before), after)));
    }

    private static Evolution evolution(Intent before, Intent after) {
        return new Evolution(Program.of(before).build(), Program.of(after).build());
    }

    private static Arbitrary<Intent> intents(int servicesMost) {
        Arbitrary<String> names = Arbitraries.of("shop", "a", "tryiton-service-vpc-long");
        Arbitrary<List<UnaryOperator<Intent>>> said = Combinators.combine(
                        Arbitraries.of(Traits.NETWORK).list().ofMaxSize(4),
                        Arbitraries.of(Traits.UPHEAVALS).list().ofMaxSize(1))
                .as(Traits::concatenated);
        return Combinators.combine(
                        names,
                        said,
                        services().list().ofMaxSize(servicesMost).uniqueElements(Service::name),
                        databases().list().ofMaxSize(2).uniqueElements(Database::name),
                        buckets().list().ofMaxSize(2).uniqueElements(Bucket::name))
                .as((name, network, services, databases, buckets) -> said(bare(name), network)
                        .withServices(services)
                        .withDatabases(databases)
                        .withBuckets(buckets));
    }

    static Arbitrary<Service> services() {
        return Combinators.combine(
                        Arbitraries.of(Traits.SERVICES),
                        Arbitraries.of(Traits.SERVICE).list().ofMaxSize(TRAITS_MOST))
                .as((name, traits) -> said(service(name), traits));
    }

    static Arbitrary<Database> databases() {
        return Combinators.combine(
                        Arbitraries.of(Traits.DATABASES),
                        Arbitraries.of(Traits.DATABASE).list().ofMaxSize(TRAITS_MOST))
                .as((name, traits) -> said(database(name), traits));
    }

    static Arbitrary<Bucket> buckets() {
        return Combinators.combine(
                        Arbitraries.of(Traits.BUCKETS),
                        Arbitraries.of(Traits.BUCKET).list().ofMaxSize(3))
                .as((name, traits) -> said(bucket(name), traits));
    }

    private static <T> T said(T bare, List<UnaryOperator<T>> traits) {
        T said = bare;
        for (UnaryOperator<T> trait : traits) {
            said = trait.apply(said);
        }
        return said;
    }

    private static Intent bare(String name) {
        return Intent.builder()
                .name(name)
                .region(REGION)
                .network(Network.builder().build())
                .idleTimeout(Duration.ofMinutes(1))
                .quotas(new TreeMap<>())
                .tags(Tags.none())
                .origins(Origins.of(Origin.UNKNOWN))
                .build();
    }

    private static Service service(String name) {
        return Service.builder()
                .name(name)
                .tags(Tags.none())
                .origins(Origins.of(Origin.UNKNOWN))
                .build();
    }

    private static Database database(String name) {
        return Database.builder()
                .name(name)
                .storage(Storage.gib(20))
                .tags(Tags.none())
                .origins(Origins.of(Origin.UNKNOWN))
                .build();
    }

    private static Bucket bucket(String name) {
        return Bucket.builder()
                .name(name)
                .tags(Tags.none())
                .origins(Origins.of(Origin.UNKNOWN))
                .build();
    }
}
