package dev.landform.synthesis;

import dev.landform.model.ServiceRuntime;
import dev.landform.resource.Text;
import dev.landform.resource.launchtemplate.Image;
import java.util.List;
import java.util.SortedMap;

/**
 * All that a service's instances have to know when they boot for the first time.
 *
 * @param topology the topology's name
 * @param service the service's name
 * @param port the port that the service listens on
 * @param region the region that the instances run in
 * @param image what they boot from
 * @param gpu whether they have a GPU that has to be usable
 * @param runtimes what to install, in order
 * @param timeZone the time zone, for example {@code Asia/Seoul}
 * @param codeDeploy whether the CodeDeploy agent is wanted
 * @param logGroup where the log files go
 * @param logFiles the files that go to CloudWatch Logs
 * @param environment the variables that the service's program reads; never a secret value
 * @param peers the services that this one calls, each with its port
 */
record Boot(
        String topology,
        String service,
        int port,
        String region,
        Image image,
        boolean gpu,
        List<ServiceRuntime> runtimes,
        String timeZone,
        boolean codeDeploy,
        String logGroup,
        List<String> logFiles,
        SortedMap<String, Text> environment,
        SortedMap<String, Integer> peers) {

    boolean isUbuntu() {
        return image.distribution() == Image.Distribution.UBUNTU;
    }

    boolean has(ServiceRuntime.Kind kind) {
        for (ServiceRuntime runtime : runtimes) {
            if (runtime.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Returns the host of one of AWS's buckets of agents: each region has its own. */
    String bucketHost(String prefix) {
        String domain = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return "https://" + prefix + region + ".s3." + region + domain;
    }
}
