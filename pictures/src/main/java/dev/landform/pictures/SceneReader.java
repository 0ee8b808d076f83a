package dev.landform.pictures;

import dev.landform.pictures.Scene.NodeView;
import dev.landform.pictures.Scene.ServiceView;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads from a graph what there is to see. */
final class SceneReader {

    private final ResourceGraph graph;
    private final GraphIndex index;
    private final ZoneReader zones;

    private SceneReader(ResourceGraph graph) {
        this.graph = graph;
        this.index = new GraphIndex(graph);
        this.zones = new ZoneReader(index);
    }

    /**
     * Returns the scene of a graph.
     *
     * @param more flows that no rule of the graph states
     */
    static Scene read(ResourceGraph graph, Collection<Flow> more) {
        return new SceneReader(graph).read(more);
    }

    private Scene read(Collection<Flow> more) {
        SortedSet<Flow> flows = new TreeSet<>(more);
        flows.addAll(new FlowReader(index).flows());
        return new Scene(
                graph.topology(),
                graph.region(),
                index.all(Vpc.class).stream().map(vpc -> vpc.cidr().toString()).findFirst(),
                !index.all(InternetGateway.class).isEmpty(),
                zones.zones(),
                index.all(LoadBalancer.class).stream().map(this::balancer).toList(),
                RowOrder.of(
                        index.all(AutoScalingGroup.class).stream()
                                .map(this::service)
                                .toList(),
                        flows),
                index.all(DbInstance.class).stream().map(this::database).toList(),
                endpoints(),
                index.all(Bucket.class).stream().map(this::bucket).toList(),
                List.copyOf(flows));
    }

    private NodeView balancer(LoadBalancer balancer) {
        return new NodeView(
                balancer.address().path(),
                "Load balancer",
                "internet-facing" + listeners(balancer),
                group(balancer.securityGroups()),
                zones.positions(index.find(balancer.subnets(), Subnet.class)));
    }

    private String listeners(LoadBalancer balancer) {
        return index.all(Listener.class).stream()
                .filter(listener -> index.find(listener.loadBalancer(), LoadBalancer.class)
                        .filter(balancer::equals)
                        .isPresent())
                .map(listener ->
                        " · " + (listener.certificateArn().isPresent() ? "HTTPS :" : "HTTP :") + listener.port())
                .collect(Collectors.joining());
    }

    private ServiceView service(AutoScalingGroup group) {
        var template = index.find(group.launchTemplate(), LaunchTemplate.class);
        String type = template.map(found -> found.instanceType() + " · ").orElse("");
        NodeView node = new NodeView(
                GraphIndex.element(group.address()),
                GraphIndex.last(GraphIndex.element(group.address())),
                type + instances(group),
                template.map(found -> group(found.securityGroups())).orElse(""),
                zones.positions(index.find(group.subnets(), Subnet.class)));
        return new ServiceView(node, group.min(), group.desired(), group.max());
    }

    private static String instances(AutoScalingGroup group) {
        String many = group.desired() == 1 ? "1 instance" : group.desired() + " instances";
        return group.min() == group.max() ? many : many + ", " + group.min() + " to " + group.max();
    }

    private NodeView database(DbInstance database) {
        String id = GraphIndex.element(database.address());
        List<Subnet> subnets = index.find(database.subnetGroup(), DbSubnetGroup.class).stream()
                .flatMap(group -> index.find(group.subnets(), Subnet.class).stream())
                .toList();
        String engine = database.engine().equals("mysql") ? "MySQL" : database.engine();
        return new NodeView(
                id,
                GraphIndex.last(id),
                engine + " " + database.version() + " · " + database.instanceClass() + " · " + database.storageGib()
                        + " GiB · " + (database.multiZone() ? "standby in a second zone" : "one zone"),
                group(database.securityGroups()),
                zones.positions(subnets));
    }

    private List<String> endpoints() {
        return index.all(VpcEndpoint.class).stream()
                .map(endpoint -> endpoint.service()
                        .substring(endpoint.service().lastIndexOf('.') + 1)
                        .toUpperCase(Locale.ROOT))
                .toList();
    }

    private NodeView bucket(Bucket bucket) {
        String id = bucket.address().path();
        String way = endpoints().contains(Scene.S3) ? "" : ", reached over the internet";
        return new NodeView(
                id,
                GraphIndex.last(id),
                (bucket.versioned() ? "S3 bucket, versioned" : "S3 bucket") + way,
                "",
                List.of());
    }

    private String group(Refs<SecurityGroup> groups) {
        return index.find(groups, SecurityGroup.class).stream()
                .map(group -> GraphIndex.element(group.address()))
                .collect(Collectors.joining(", "));
    }
}
