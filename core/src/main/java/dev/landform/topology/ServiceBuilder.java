package dev.landform.topology;

import dev.landform.model.Capacity;
import dev.landform.model.Mention;
import dev.landform.model.Origins;
import dev.landform.model.Path;
import dev.landform.model.Service;
import dev.landform.model.ServiceRuntime;
import dev.landform.model.Storage;
import dev.landform.model.Variable;
import dev.landform.resource.Origin;
import dev.landform.resource.Tags;
import dev.landform.resource.launchtemplate.Image;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Says what holds for one service. Made by {@link Elements#service}. */
public final class ServiceBuilder extends Elements {

    Service service;

    ServiceBuilder(Draft draft, String name, Origins origins) {
        super(draft);
        this.service =
                Service.builder().name(name).tags(Tags.none()).origins(origins).build();
    }

    /** Sets the port that the program listens on, 1 to 65535. Without it, 8080. */
    public ServiceBuilder port(int port) {
        return said("port", s -> s.withPort(port));
    }

    /** Sets the path that the load balancer asks for to judge an instance. Without it, {@code /}. */
    public ServiceBuilder health(String path) {
        return said("health", s -> s.withHealthPath(path));
    }

    /**
     * Sends requests for these paths of the public load balancer to the service; {@code /*} means whatever no other
     * path matches. The longest pattern wins. A service that has no path, no caller and is no {@link #worker} gets
     * {@code /*}.
     */
    public ServiceBuilder route(String... patterns) {
        Origin here = CallSite.here();
        return said(
                "route",
                s -> s.withPaths(with(
                        s.paths(),
                        Arrays.stream(patterns)
                                .map(pattern -> new Path(pattern, OptionalInt.empty(), here))
                                .toList())));
    }

    /** Sends requests for a path to the service, with a rule of that priority, 1 to 50000; the lowest wins. */
    public ServiceBuilder route(String pattern, int priority) {
        Path path = new Path(pattern, OptionalInt.of(priority), CallSite.here());
        return said("route", s -> s.withPaths(with(s.paths(), List.of(path))));
    }

    /** Lets these services call this one: they are let in, and find its address in their environment. */
    public ServiceBuilder calledBy(String... callers) {
        List<Mention> mentions = mentions(callers);
        return said("calledBy", s -> s.withCallers(with(s.callers(), mentions)));
    }

    /** Says that nobody calls the service: it fetches its work itself. */
    public ServiceBuilder worker() {
        return said("worker", s -> s.withWorker(true));
    }

    /** Installs a runtime when an instance boots; several are installed in the order given. */
    public ServiceBuilder runtime(ServiceRuntime runtime) {
        return said("runtime", s -> s.withRuntimes(with(s.runtimes(), List.of(runtime))));
    }

    /** Runs a script of your own, as root, when an instance boots, after everything but the CodeDeploy agent. */
    public ServiceBuilder userData(String script) {
        return said(
                "userData",
                s -> s.withRuntimes(
                        with(s.runtimes(), List.of(new ServiceRuntime(ServiceRuntime.Kind.SCRIPT, script)))));
    }

    /** Sets the image. Without it, Amazon Linux 2023, or on a GPU Ubuntu 22.04 with NVIDIA's driver. */
    public ServiceBuilder image(Image image) {
        return said("image", s -> s.withImage(image));
    }

    /** Sets the instance type, for example {@code t3.small}. Without it, {@code t3.micro}. */
    public ServiceBuilder instanceType(String type) {
        return said("instanceType", s -> s.withInstanceType(type));
    }

    /** Runs the service on instances with a GPU, for example {@code g4dn.xlarge}. */
    public ServiceBuilder gpu(String instanceType) {
        return said("gpu", s -> s.withGpu(instanceType));
    }

    /** Sets the size of the root volume. Without it, 16 GiB, or 100 GiB on a GPU. */
    public ServiceBuilder volume(Storage size) {
        return said("volume", s -> s.withVolume(size));
    }

    /**
     * Sets how many instances there are. Without it: 2 at least, 2 to start with, 4 at most. The number in the middle
     * is used when the group is created; from then on scaling moves it and nothing moves it back.
     */
    public ServiceBuilder capacity(int min, int desired, int max) {
        return said("capacity", s -> s.withCapacity(new Capacity(min, desired, max)));
    }

    /** Adds and removes instances so that their average CPU use stays near that many percent. */
    public ServiceBuilder scaleOnCpu(int percent) {
        return said("scaleOnCpu", s -> s.withCpuTarget((double) percent));
    }

    /**
     * Adds and removes instances so that each gets about that many requests per second from the load balancer. (AWS
     * counts per minute; the policy's target is 60 times as much.)
     */
    public ServiceBuilder scaleOnRequests(double perSecondAndInstance) {
        return said("scaleOnRequests", s -> s.withRequestTarget(perSecondAndInstance));
    }

    /**
     * Sets how long a new instance is not judged and its metrics do not count, up to an hour. Without it, two minutes;
     * take longer than the program takes to start.
     */
    public ServiceBuilder warmup(Duration warmup) {
        return said("warmup", s -> s.withWarmup(warmup));
    }

    /** Sets how long an instance that leaves keeps its open requests, up to an hour. Without it, 30 seconds. */
    public ServiceBuilder draining(Duration delay) {
        return said("draining", s -> s.withDraining(delay));
    }

    /** Sets an environment variable. Never a secret: whoever may read the launch template reads it. */
    public ServiceBuilder environment(String name, String value) {
        Variable variable = new Variable(name, value, CallSite.here());
        return said("environment", s -> s.withVariables(with(s.variables(), List.of(variable))));
    }

    /** Sends a file, for example {@code /app/logs/application.log}, to CloudWatch Logs. */
    public ServiceBuilder logFile(String path) {
        return said("logFile", s -> s.withLogFiles(with(s.logFiles(), List.of(path))));
    }

    /** Installs the CodeDeploy agent, so that releases can be deployed to the instances. */
    public ServiceBuilder codeDeploy() {
        return said("codeDeploy", s -> s.withCodeDeploy(true));
    }

    /** Attaches a managed policy of AWS by name, or any by ARN, to the service's role. */
    public ServiceBuilder managedPolicy(String nameOrArn) {
        Mention mention = new Mention(nameOrArn, CallSite.here());
        return said("managedPolicy", s -> s.withManagedPolicies(with(s.managedPolicies(), List.of(mention))));
    }

    /**
     * Says whether instances wait for the databases that the service may use. Without this they do if the health check
     * asks for more than {@code /}, because it may then ask the database.
     */
    public ServiceBuilder awaitsDatabase(boolean awaits) {
        return said("awaitsDatabase", s -> s.withAwaitsDatabase(awaits));
    }

    /** Tags the service's resources and instances. */
    public ServiceBuilder tag(String key, String value) {
        return said("tag", s -> s.withTags(s.tags().and(key, value)));
    }

    private ServiceBuilder said(String verb, UnaryOperator<Service> change) {
        Service changed = change.apply(service);
        service = changed.withOrigins(changed.origins().and(verb, CallSite.here()));
        return this;
    }

    static List<Mention> mentions(String... names) {
        Origin here = CallSite.here();
        return Arrays.stream(names).map(name -> new Mention(name, here)).toList();
    }

    static <T> List<T> with(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
