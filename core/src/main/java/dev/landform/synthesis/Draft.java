package dev.landform.synthesis;

import dev.landform.check.Finding;
import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import dev.landform.resource.Address;
import dev.landform.resource.Ordering;
import dev.landform.resource.Origin;
import dev.landform.resource.Refs;
import dev.landform.resource.Regions;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.subnet.Subnet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The graph while it grows, and the intent indexed by what each concern asks of it. */
final class Draft {

    private final Intent intent;
    private final ResourceGraph.Builder graph;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedMap<String, Service> services = new TreeMap<>();
    private final Map<String, SortedSet<String>> callees = new HashMap<>();
    private final Map<String, List<Database>> databases = new HashMap<>();
    private final Map<String, List<Bucket>> buckets = new HashMap<>();
    private final Map<String, ServiceAddresses> addresses = new HashMap<>();
    private final Map<String, String> policyArns = new HashMap<>();
    private final Refs<Subnet> privateSubnets;

    Draft(Intent intent) {
        this.intent = intent;
        this.graph = ResourceGraph.builder(intent.name(), intent.region());
        this.privateSubnets = Refs.to(Zones.words(intent.network()).stream()
                .map(Addresses::privateSubnet)
                .toList());
        for (Service service : intent.services()) {
            services.put(service.name(), service);
            for (Mention caller : service.callers()) {
                callees.computeIfAbsent(caller.name(), name -> new TreeSet<>()).add(service.name());
            }
        }
        for (Database database : sorted(intent.databases(), Database::name)) {
            for (String accessor : names(database.accessors())) {
                databases.computeIfAbsent(accessor, name -> new ArrayList<>()).add(database);
            }
        }
        for (Bucket bucket : sorted(intent.buckets(), Bucket::name)) {
            SortedSet<String> users = names(bucket.readers());
            users.addAll(names(bucket.writers()));
            for (String user : users) {
                buckets.computeIfAbsent(user, name -> new ArrayList<>()).add(bucket);
            }
        }
    }

    Intent intent() {
        return intent;
    }

    /** Returns the places of a service's resources. */
    ServiceAddresses at(String service) {
        return addresses.computeIfAbsent(service, name -> ServiceAddresses.of(name, intent.sharedRole()));
    }

    /** Returns the ARN of a managed policy: it is one already, or else the name of one of AWS's. */
    String policyArn(String policy) {
        return policy.startsWith("arn:")
                ? policy
                : policyArns.computeIfAbsent(
                        policy, name -> "arn:" + Regions.partition(intent.region()) + ":iam::aws:policy/" + name);
    }

    /** Returns all private subnets. */
    Refs<Subnet> privateSubnets() {
        return privateSubnets;
    }

    /** Returns the services by name. */
    SortedMap<String, Service> services() {
        return services;
    }

    /** Returns the services that the named one may call. */
    SortedSet<String> callees(String service) {
        return callees.getOrDefault(service, Collections.emptySortedSet());
    }

    /** Returns the databases that the named service may use, by name. */
    List<Database> databases(String service) {
        return databases.getOrDefault(service, List.of());
    }

    /** Returns the buckets that the named service may use, by name. */
    List<Bucket> buckets(String service) {
        return buckets.getOrDefault(service, List.of());
    }

    /** Returns whether any service has a path on the load balancer. */
    boolean hasBalancer() {
        return services.values().stream().anyMatch(Serving::isBalanced);
    }

    void add(Resource resource, Origin origin, String intended) {
        graph.add(resource, origin, intended);
    }

    void order(Ordering ordering) {
        graph.order(ordering);
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    /** Returns the tags of a resource: the topology's, a name, and the element's own, which win. */
    Tags tags(Address address, Tags own) {
        return tagsNamed(intent.name() + "-" + label(address), own);
    }

    Tags tagsNamed(String name, Tags own) {
        return intent.tags().and("Name", name).and(own);
    }

    ResourceGraph graph() {
        return graph.build();
    }

    List<Finding> findings(List<Finding> before) {
        List<Finding> all = new ArrayList<>(before);
        all.addAll(findings);
        return all.stream().sorted().distinct().toList();
    }

    static SortedSet<String> names(List<Mention> mentions) {
        SortedSet<String> names = new TreeSet<>();
        for (Mention mention : mentions) {
            names.add(mention.name());
        }
        return names;
    }

    /** Returns the mentions by name, each name once. */
    static Collection<Mention> distinct(List<Mention> mentions) {
        SortedMap<String, Mention> distinct = new TreeMap<>();
        mentions.forEach(mention -> distinct.putIfAbsent(mention.name(), mention));
        return distinct.values();
    }

    static <T> List<T> sorted(List<T> some, Function<T, String> name) {
        return some.stream().sorted(Comparator.comparing(name)).toList();
    }

    private static String label(Address address) {
        String path = address.path();
        return path.substring(path.indexOf('/') + 1).replace('/', '-');
    }
}
