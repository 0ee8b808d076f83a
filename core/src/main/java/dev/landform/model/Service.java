package dev.landform.model;

import dev.landform.resource.Tags;
import dev.landform.resource.launchtemplate.Image;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service as it was described: what was left out is empty.
 *
 * @param name its name
 * @param port the port that its instances listen on
 * @param healthPath what the load balancer asks for to judge an instance
 * @param paths its paths on the load balancer
 * @param callers the services that may call it
 * @param worker whether nobody is meant to call it
 * @param runtimes what is installed on its instances, in order
 * @param image the image, if one was named
 * @param instanceType the instance type, if one was named
 * @param gpu the GPU instance type, if one was named
 * @param volume the size of the root volume, if it was named
 * @param capacity how many instances
 * @param cpuTarget the CPU use to keep, in percent
 * @param requestTarget the requests per second and instance to keep
 * @param warmup how long a new instance's metrics do not count
 * @param draining how long a leaving instance keeps its open requests
 * @param variables its environment
 * @param logFiles the files that go to CloudWatch Logs
 * @param codeDeploy whether the CodeDeploy agent is installed
 * @param managedPolicies names or ARNs of further managed policies for its role
 * @param awaitsDatabase whether its instances wait for the databases that it may use, if that was said
 * @param tags the tags of its resources and instances
 * @param origins where it was said
 */
@Value.Builder
public record Service(
        String name,
        @Value.Default.Int(8080) int port,
        @Value.Default.String("/") String healthPath,
        List<Path> paths,
        List<Mention> callers,
        @Value.Default.Boolean(false) boolean worker,
        List<ServiceRuntime> runtimes,
        Optional<Image> image,
        Optional<String> instanceType,
        Optional<String> gpu,
        Optional<Storage> volume,
        Optional<Capacity> capacity,
        Optional<Double> cpuTarget,
        Optional<Double> requestTarget,
        Optional<Duration> warmup,
        Optional<Duration> draining,
        List<Variable> variables,
        List<String> logFiles,
        @Value.Default.Boolean(false) boolean codeDeploy,
        List<Mention> managedPolicies,
        Optional<Boolean> awaitsDatabase,
        Tags tags,
        Origins origins)
        implements WithService {

    /** Starts one. */
    public static ServiceBuilder builder() {
        return new ServiceBuilder();
    }

    /** Copies the lists. */
    public Service {
        paths = List.copyOf(paths);
        callers = List.copyOf(callers);
        runtimes = List.copyOf(runtimes);
        variables = List.copyOf(variables);
        logFiles = List.copyOf(logFiles);
        managedPolicies = List.copyOf(managedPolicies);
    }
}
