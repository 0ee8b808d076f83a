package dev.landform.synthesis;

import java.util.List;

/** Installs the CloudWatch agent and the CodeDeploy agent. Where one cannot be had the boot warns and goes on. */
final class AgentInstall {

    private static final String METRICS = "{\"agent\":{\"run_as_user\":\"root\"},\"metrics\":{\"append_dimensions\":{"
            + "\"AutoScalingGroupName\":\"${aws:AutoScalingGroupName}\",\"InstanceId\":\"${aws:InstanceId}\"},"
            + "\"aggregation_dimensions\":[[\"AutoScalingGroupName\"]],\"metrics_collected\":{"
            + "\"mem\":{\"measurement\":[\"mem_used_percent\"]},"
            + "\"disk\":{\"measurement\":[\"used_percent\"],\"resources\":[\"/\"]}}}";

    private static final String CLOUD_WATCH_DEB = """
            /latest/amazon-cloudwatch-agent.deb /tmp/cloudwatch.deb &&
              packages /tmp/cloudwatch.deb &&
            """;

    private static final String CLOUD_WATCH_START = """
              /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \\
                -c file:/etc/landform/cloudwatch.json &&
              systemctl enable amazon-cloudwatch-agent
            } || warn "the CloudWatch agent is not running"
            """;

    /**
     * The installer is Ruby and breaks on a terminal with newer versions of it, hence the file for its output; run from
     * a file, it also keeps its own log. It would install gdebi itself, but not wait for apt's lock.
     */
    private static final String CODE_DEPLOY_START = """
             ruby /tmp/codedeploy-install auto >/tmp/codedeploy-install.log 2>&1 &&
              systemctl enable --now codedeploy-agent
            } || {
              tail -n 20 /tmp/codedeploy-install.log /tmp/codedeploy-agent.update.log || true
              warn "the CodeDeploy agent is not running"
            }
            """;

    private AgentInstall() {}

    static void cloudWatch(Boot boot, BootScript script) {
        script.step("installing the CloudWatch agent");
        script.beginFile("/etc/landform/cloudwatch.json").add(METRICS);
        if (!boot.logFiles().isEmpty()) {
            script.add(",\n\"logs\":{\"logs_collected\":{\"files\":{\"collect_list\":[");
            logFiles(boot.logGroup(), boot.logFiles(), script);
            script.add("]}}}");
        }
        script.add("}\n").endFile().add("{\n");
        if (boot.isUbuntu()) {
            script.add("  fetch ")
                    .add(boot.bucketHost("amazoncloudwatch-agent-"))
                    .add("/ubuntu/");
            script.add(DockerInstall.debian(boot.image().architecture()));
            script.add(CLOUD_WATCH_DEB);
        } else {
            script.add("  packages amazon-cloudwatch-agent &&\n");
        }
        script.add(CLOUD_WATCH_START);
    }

    static void codeDeploy(Boot boot, BootScript script) {
        script.step("installing the CodeDeploy agent");
        script.add("{\n  packages ")
                .add(boot.isUbuntu() ? "ruby-full gdebi-core" : "ruby")
                .add(" &&\n");
        script.add("  fetch ").add(boot.bucketHost("aws-codedeploy-"));
        script.add("/latest/install /tmp/codedeploy-install &&\n  retry env AWS_REGION=")
                .add(boot.region());
        script.add(CODE_DEPLOY_START);
    }

    private static void logFiles(String group, List<String> files, BootScript script) {
        String separator = "";
        for (String file : files) {
            script.add(separator).add("\n{\"file_path\":\"");
            escaped(file, script);
            script.add("\",\"log_group_name\":\"");
            escaped(group, script);
            script.add("\",\"log_stream_name\":\"{instance_id}\"}");
            separator = ",";
        }
    }

    private static void escaped(String text, BootScript script) {
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            script.add(text);
        } else {
            script.add(text.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }
}
