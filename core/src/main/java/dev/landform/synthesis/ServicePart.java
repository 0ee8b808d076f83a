package dev.landform.synthesis;

import dev.landform.model.Bucket;
import dev.landform.model.Capacity;
import dev.landform.model.Database;
import dev.landform.model.Images;
import dev.landform.model.Intent;
import dev.landform.model.Mention;
import dev.landform.model.Service;
import dev.landform.model.ServiceRuntime;
import dev.landform.model.Serving;
import dev.landform.model.Storage;
import dev.landform.model.Variable;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ordering;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each service takes for itself: a group, a launch template, a log group, a role, and a security group with rules.
 * They are made in the order of their addresses, which is the graph's: what is read together lies together, and there is
 * little to sort.
 */
final class ServicePart {

    private static final Ref<Vpc> IN_VPC = Ref.to(Addresses.VPC);
    private static final Capacity CAPACITY = new Capacity(2, 2, 4);
    private static final Duration WARMUP = Duration.ofMinutes(2);
    private static final Duration BOOT = Duration.ofMinutes(5);
    private static final Duration BOOT_WITH_DRIVER = Duration.ofMinutes(15);
    private static final Storage VOLUME = Storage.gib(16);
    private static final Storage GPU_VOLUME = Storage.gib(100);

    private final Draft draft;
    private final Intent intent;
    private final Service service;
    private final ServiceAddresses at;
    private final Tags tags;
    private final BootScript script;

    private ServicePart(Draft draft, Service service, BootScript script) {
        this.draft = draft;
        this.intent = draft.intent();
        this.service = service;
        this.at = draft.at(service.name());
        this.tags = draft.tags(at.service(), service.tags());
        this.script = script;
    }

    static void add(Draft draft) {
        BootScript script = new BootScript();
        for (Service service : draft.services().values()) {
            ServicePart part = new ServicePart(draft, service, script);
            part.scalingGroup();
            part.launchTemplate();
            part.logGroup();
            RolePart.add(draft, service, part.tags);
            ScalingPart.add(draft, service);
            part.securityGroup();
            part.databaseOrder();
        }
    }

    private void securityGroup() {
        Address group = at.securityGroup();
        draft.add(
                SecurityGroup.builder()
                        .address(group)
                        .vpc(IN_VPC)
                        .description("Service " + service.name() + " of " + intent.name())
                        .openEgress(true)
                        .tags(tags)
                        .build(),
                said("service"),
                "");
        if (Serving.isBalanced(service)) {
            ingress(
                    group.child("from-load-balancer"),
                    Addresses.BALANCER_GROUP,
                    said("route"),
                    "the load balancer forwards to " + service.name() + " and checks its health");
        }
        for (Mention caller : Draft.distinct(service.callers())) {
            ingress(
                    group.child("from/" + caller.name()),
                    draft.at(caller.name()).securityGroup(),
                    caller.origin(),
                    caller.name() + " calls " + service.name());
        }
    }

    private void ingress(Address rule, Address source, Origin origin, String intended) {
        draft.add(
                SecurityGroupRule.builder()
                        .address(rule)
                        .group(Ref.to(at.securityGroup()))
                        .fromPort(service.port())
                        .toPort(service.port())
                        .cidr(Optional.empty())
                        .source(Ref.to(source))
                        .description(intended)
                        .build(),
                origin,
                intended);
    }

    private void logGroup() {
        draft.add(
                LogGroup.builder()
                        .address(at.service().child("log-group"))
                        .name(logGroupName())
                        .retentionDays(intent.logRetentionDays())
                        .tags(tags)
                        .build(),
                said("logFile"),
                "");
    }

    private String logGroupName() {
        return "/" + intent.name() + "/" + service.name();
    }

    private void launchTemplate() {
        boolean gpu = service.gpu().isPresent();
        Image image = service.image().orElse(gpu ? Images.ubuntu2204Gpu() : Images.amazonLinux2023());
        boolean containers =
                service.runtimes().stream().anyMatch(runtime -> runtime.kind() == ServiceRuntime.Kind.DOCKER);
        Boot boot = new Boot(
                intent.name(),
                service.name(),
                service.port(),
                intent.region(),
                image,
                gpu,
                service.runtimes(),
                intent.timeZone(),
                service.codeDeploy(),
                logGroupName(),
                service.logFiles(),
                environment(),
                peers());
        Text userData = UserData.compose(boot, script);
        draft.add(
                LaunchTemplate.builder()
                        .address(at.launchTemplate())
                        .image(image.isById() ? image : image.withEdition(intent.imageEdition()))
                        .instanceType(service.gpu().or(service::instanceType).orElse("t3.micro"))
                        .instanceProfile(Ref.to(at.profile()))
                        .securityGroups(Refs.to(at.securityGroup()))
                        .userData(userData)
                        .volumeGib(service.volume()
                                .orElse(gpu ? GPU_VOLUME : VOLUME)
                                .gib())
                        .detailedMonitoring(service.cpuTarget().isPresent())
                        .metadataHops(containers ? 2 : 1)
                        .tags(tags)
                        .build(),
                said("runtime"),
                "");
        UserDataSize.check(draft, service, userData);
    }

    private SortedMap<String, Text> environment() {
        SortedMap<String, Text> environment = new TreeMap<>();
        environment.put("PORT", Text.of(String.valueOf(service.port())));
        for (Database database : draft.databases(service.name())) {
            environment.put(Words.variable(database.name()) + "_SECRET", RolePart.secretArn(database));
        }
        for (Bucket bucket : draft.buckets(service.name())) {
            environment.put(
                    Words.variable(bucket.name()) + "_BUCKET", Text.output(Addresses.bucket(bucket.name()), "name"));
        }
        for (Variable variable : service.variables()) {
            environment.put(variable.name(), Text.of(variable.value()));
        }
        return environment;
    }

    private SortedMap<String, Integer> peers() {
        SortedMap<String, Integer> peers = new TreeMap<>();
        for (String callee : draft.callees(service.name())) {
            Service called = draft.services().get(callee);
            if (called != null) {
                peers.put(callee, called.port());
            }
        }
        return peers;
    }

    private void scalingGroup() {
        Capacity capacity = service.capacity().orElse(CAPACITY);
        Duration warmup = service.warmup().orElse(WARMUP);
        draft.add(
                AutoScalingGroup.builder()
                        .address(at.scalingGroup())
                        .vpc(IN_VPC)
                        .launchTemplate(Ref.to(at.launchTemplate()))
                        .launchTemplateVersion(Text.output(at.launchTemplate(), "version"))
                        .subnets(draft.privateSubnets())
                        .targetGroups(Serving.isBalanced(service) ? Refs.to(at.targetGroup()) : Refs.none())
                        .min(capacity.min())
                        .desired(capacity.desired())
                        .max(capacity.max())
                        .healthCheckGrace(grace(warmup))
                        .warmup(warmup)
                        .healthyPercent(100)
                        .tags(intent.tags()
                                .and("Name", intent.name() + "-" + service.name())
                                .and("Service", service.name())
                                .and(service.tags())
                                .and("landform:service", service.name()))
                        .build(),
                said("capacity"),
                "");
    }

    /** Updates, packages and agents take minutes, building a GPU driver more; an instance judged earlier never lives. */
    private Duration grace(Duration warmup) {
        boolean builds = service.gpu().isPresent()
                && !service.image().map(Image::gpuDrivers).orElse(true);
        Duration boot = builds ? BOOT_WITH_DRIVER : BOOT;
        return warmup.compareTo(boot) > 0 ? warmup : boot;
    }

    private void databaseOrder() {
        boolean waits = service.awaitsDatabase().orElse(!service.healthPath().equals("/"));
        if (!waits) {
            return;
        }
        for (Database database : draft.databases(service.name())) {
            String why = service.name() + " asks " + database.name() + " when it is judged healthy at "
                    + service.healthPath();
            Address awaited = database.managedSecret()
                    ? Addresses.dbInstance(database.name())
                    : Addresses.dbAttachment(database.name());
            draft.order(new Ordering(at.scalingGroup(), awaited, Milestone.READY, why));
        }
    }

    private Origin said(String verb) {
        return service.origins().of(verb);
    }
}
