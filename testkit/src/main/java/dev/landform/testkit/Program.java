package dev.landform.testkit;

import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Images;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Network;
import dev.landform.model.Path;
import dev.landform.model.Service;
import dev.landform.model.ServiceRuntime;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.topology.BucketBuilder;
import dev.landform.topology.DatabaseBuilder;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The calls of the language that say an intent: they can be made, in this order or another, and printed as the program
 * that a user would write.
 */
public final class Program {

    private final String name;
    private final Verbs<TopologyBuilder> network = new Verbs<>();
    private final List<Element> elements = new ArrayList<>();

    private Program(Intent intent) {
        this.name = intent.name();
        say(intent);
        intent.services().forEach(this::say);
        intent.databases().forEach(this::say);
        intent.buckets().forEach(this::say);
    }

    /** Returns the calls that say an intent; what is the default is not said. */
    public static Program of(Intent intent) {
        return new Program(intent);
    }

    /** Makes the calls. */
    public Topology build() {
        TopologyBuilder builder = network.on(Topology.vpc(name));
        elements.forEach(element -> element.on(builder));
        return builder.build();
    }

    /** Makes the calls in a random order, as far as the order makes no difference. */
    public Topology build(RandomGenerator random) {
        TopologyBuilder builder = network.shuffled(random).on(Topology.vpc(name));
        Verbs.shuffle(elements, random)
                .forEach(element -> element.shuffled(random).on(builder));
        return builder.build();
    }

    /** Returns the program's source. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Topology.vpc(\"" + name + "\")" + network);
        elements.forEach(element -> text.append("\n    ").append(element));
        return text.append("\n    .build()").toString();
    }

    private void say(Intent intent) {
        Network net = intent.network();
        network.add("region", intent.region(), TopologyBuilder::region);
        network.unless("10.0.0.0/16", "cidr", net.cidr(), TopologyBuilder::cidr);
        if (net.zoneNames().isEmpty()) {
            network.unless(2, "zones", net.zoneCount(), TopologyBuilder::zones);
        } else {
            zones(net.zoneNames());
        }
        network.unless(1, "natGateways", net.natGateways(), TopologyBuilder::natGateways);
        network.flag("s3Endpoint", net.s3Endpoint(), TopologyBuilder::s3Endpoint);
        network.maybe("https", intent.certificateArn(), TopologyBuilder::https);
        network.unless(Duration.ofMinutes(1), "idleTimeout", intent.idleTimeout(), TopologyBuilder::idleTimeout);
        network.flag("unprotectedLoadBalancer", !intent.balancerProtection(), TopologyBuilder::unprotectedLoadBalancer);
        network.unless("", "images", intent.imageEdition(), TopologyBuilder::images);
        network.unless("UTC", "timeZone", intent.timeZone(), TopologyBuilder::timeZone);
        network.unless(30, "keepLogs", intent.logRetentionDays(), TopologyBuilder::keepLogs);
        network.flag("sharedRole", intent.sharedRole(), TopologyBuilder::sharedRole);
        network.pairs("tag", intent.tags().asMap(), TopologyBuilder::tag);
    }

    private void zones(List<String> names) {
        String[] more = names.subList(2, names.size()).toArray(String[]::new);
        network.add(
                "zones",
                String.join(", ", names.stream().map(Verbs::literal).toList()),
                names,
                (builder, some) -> builder.zones(some.get(0), some.get(1), more));
    }

    private void say(Service service) {
        Verbs<ServiceBuilder> verbs = new Verbs<>();
        verbs.unless(8080, "port", service.port(), ServiceBuilder::port);
        verbs.unless("/", "health", service.healthPath(), ServiceBuilder::health);
        for (Path path : service.paths()) {
            path.priority()
                    .ifPresentOrElse(
                            rank -> verbs.pair("route", path.pattern(), rank, ServiceBuilder::route),
                            () -> verbs.add("route", path.pattern(), ServiceBuilder::route));
        }
        names(service.callers()).forEach(caller -> verbs.add("calledBy", caller, ServiceBuilder::calledBy));
        verbs.flag("worker", service.worker(), ServiceBuilder::worker);
        verbs.inOrder("runtime", service.runtimes(), ServiceBuilder::runtime, Program::text);
        service.image().ifPresent(image -> verbs.add("image", text(image), image, ServiceBuilder::image));
        verbs.maybe("instanceType", service.instanceType(), ServiceBuilder::instanceType);
        verbs.maybe("gpu", service.gpu(), ServiceBuilder::gpu);
        service.volume().ifPresent(size -> verbs.add("volume", gib(size.gib()), size, ServiceBuilder::volume));
        service.capacity()
                .ifPresent(size -> verbs.add(
                        "capacity",
                        size.min() + ", " + size.desired() + ", " + size.max(),
                        size,
                        (builder, some) -> builder.capacity(some.min(), some.desired(), some.max())));
        verbs.maybe("scaleOnCpu", service.cpuTarget().map(Double::intValue), ServiceBuilder::scaleOnCpu);
        verbs.maybe("scaleOnRequests", service.requestTarget(), ServiceBuilder::scaleOnRequests);
        verbs.maybe("warmup", service.warmup(), ServiceBuilder::warmup);
        verbs.maybe("draining", service.draining(), ServiceBuilder::draining);
        service.variables()
                .forEach(variable ->
                        verbs.pair("environment", variable.name(), variable.value(), ServiceBuilder::environment));
        service.logFiles().forEach(path -> verbs.add("logFile", path, ServiceBuilder::logFile));
        verbs.flag("codeDeploy", service.codeDeploy(), ServiceBuilder::codeDeploy);
        names(service.managedPolicies())
                .forEach(policy -> verbs.add("managedPolicy", policy, ServiceBuilder::managedPolicy));
        verbs.maybe("awaitsDatabase", service.awaitsDatabase(), ServiceBuilder::awaitsDatabase);
        verbs.pairs("tag", service.tags().asMap(), ServiceBuilder::tag);
        elements.add(Element.of("service", service.name(), TopologyBuilder::service, verbs));
    }

    private void say(Database database) {
        Verbs<DatabaseBuilder> verbs = new Verbs<>();
        verbs.unless("8.4", "mysql", database.version(), DatabaseBuilder::mysql);
        verbs.maybe("schema", database.schema(), DatabaseBuilder::schema);
        names(database.accessors())
                .forEach(service -> verbs.add("accessibleFrom", service, DatabaseBuilder::accessibleFrom));
        names(database.openTo()).forEach(block -> verbs.add("openTo", block, DatabaseBuilder::openTo));
        verbs.maybe("secret", database.secretName(), DatabaseBuilder::secret);
        verbs.flag("rotatedSecret", database.managedSecret(), DatabaseBuilder::rotatedSecret);
        verbs.unless("db.t4g.micro", "instanceClass", database.instanceClass(), DatabaseBuilder::instanceClass);
        verbs.add("storage", gib(database.storage().gib()), database.storage(), DatabaseBuilder::storage);
        verbs.unless(3306, "port", database.port(), DatabaseBuilder::port);
        verbs.unless("admin", "masterUser", database.masterUser(), DatabaseBuilder::masterUser);
        verbs.flag("multiZone", database.multiZone(), DatabaseBuilder::multiZone);
        verbs.unless(7, "keepBackups", database.backupDays(), DatabaseBuilder::keepBackups);
        verbs.flag("unprotected", !database.deletionProtection(), DatabaseBuilder::unprotected);
        verbs.pairs("tag", database.tags().asMap(), DatabaseBuilder::tag);
        elements.add(Element.of("database", database.name(), TopologyBuilder::database, verbs));
    }

    private void say(Bucket bucket) {
        Verbs<BucketBuilder> verbs = new Verbs<>();
        verbs.maybe("named", bucket.bucketName(), BucketBuilder::named);
        names(bucket.readers()).forEach(service -> verbs.add("readableFrom", service, BucketBuilder::readableFrom));
        names(bucket.writers()).forEach(service -> verbs.add("writableFrom", service, BucketBuilder::writableFrom));
        verbs.flag("versioned", bucket.versioned(), BucketBuilder::versioned);
        verbs.pairs("tag", bucket.tags().asMap(), BucketBuilder::tag);
        elements.add(Element.of("bucket", bucket.name(), TopologyBuilder::bucket, verbs));
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::name).toList();
    }

    private static String gib(int size) {
        return "Storage.gib(" + size + ")";
    }

    private static String text(ServiceRuntime runtime) {
        return switch (runtime.kind()) {
            case CORRETTO -> "Runtimes.corretto(" + runtime.version() + ")";
            case NODE -> "Runtimes.node(" + runtime.version() + ")";
            case PYTHON -> "Runtimes.python(\"" + runtime.version() + "\")";
            case DOCKER -> "Runtimes.docker()";
            case SCRIPT -> "Runtimes.script(" + Verbs.literal(runtime.version()) + ")";
        };
    }

    private static String text(Image image) {
        Optional<String> verb = List.of(
                        new Named(Images.amazonLinux2023(), "amazonLinux2023()"),
                        new Named(Images.amazonLinux2023Arm(), "amazonLinux2023Arm()"),
                        new Named(Images.ubuntu2204(), "ubuntu2204()"),
                        new Named(Images.ubuntu2404(), "ubuntu2404()"),
                        new Named(Images.ubuntu2204Gpu(), "ubuntu2204Gpu()"))
                .stream()
                .filter(named -> named.image().equals(image))
                .map(Named::verb)
                .findFirst();
        return "Images." + verb.orElse("ami(\"" + image + "\", ...)");
    }

    private record Named(Image image, String verb) {}
}
