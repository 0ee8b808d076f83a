package dev.landform.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Plays instance refreshes, which moto does not implement: one is asked about three times until it has ended, and on
 * success the group has the configuration that the refresh was started with. Instances are not replaced. Thread-safe.
 */
public final class InstanceRefreshes {

    private static final int QUESTIONS = 3;
    private static final String NAMESPACE = "http://autoscaling.amazonaws.com/doc/2011-01-01/";

    private final BiFunction<Wire, byte[], Reply> endpoint;
    private final Map<String, List<Refresh>> byGroup = new LinkedHashMap<>();
    private boolean failing;

    InstanceRefreshes(BiFunction<Wire, byte[], Reply> endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns refreshes at another endpoint that have come as far as these. */
    synchronized InstanceRefreshes copy(BiFunction<Wire, byte[], Reply> to) {
        InstanceRefreshes copy = new InstanceRefreshes(to);
        byGroup.forEach((group, refreshes) -> copy.byGroup.put(
                group, new ArrayList<>(refreshes.stream().map(Refresh::copy).toList())));
        copy.failing = failing;
        return copy;
    }

    /** Lets the refreshes from now on fail half way, with the group rolled back to what it had. */
    public synchronized void failFromNowOn() {
        failing = true;
    }

    /** Answers the calls that are about refreshes. */
    synchronized Optional<Reply> answer(Wire wire) {
        return switch (wire.name()) {
            case "autoscaling.StartInstanceRefresh" -> Optional.of(start(wire));
            case "autoscaling.DescribeInstanceRefreshes" -> Optional.of(describe(wire));
            case "autoscaling.CancelInstanceRefresh" -> Optional.of(cancel(wire));
            default -> Optional.empty();
        };
    }

    private Reply start(Wire wire) {
        String group = wire.parameter("AutoScalingGroupName").orElse("");
        List<Refresh> refreshes = byGroup.computeIfAbsent(group, name -> new ArrayList<>());
        if (refreshes.stream().anyMatch(Refresh::isActive)) {
            return Reply.error("autoscaling", 400, "InstanceRefreshInProgress", "An instance refresh is in progress");
        }
        Refresh refresh = new Refresh("refresh-" + (refreshes.size() + 1), wire, failing);
        refreshes.add(refresh);
        return answer("StartInstanceRefresh", "<InstanceRefreshId>" + refresh.id + "</InstanceRefreshId>");
    }

    private Reply cancel(Wire wire) {
        String group = wire.parameter("AutoScalingGroupName").orElse("");
        Optional<Refresh> active = byGroup.getOrDefault(group, List.of()).stream()
                .filter(Refresh::isActive)
                .findFirst();
        if (active.isEmpty()) {
            return Reply.error("autoscaling", 400, "ActiveInstanceRefreshNotFound", "No active refresh");
        }
        active.get().status = "Cancelled";
        return answer("CancelInstanceRefresh", "<InstanceRefreshId>" + active.get().id + "</InstanceRefreshId>");
    }

    private Reply describe(Wire wire) {
        String group = wire.parameter("AutoScalingGroupName").orElse("");
        Optional<String> id = wire.parameter("InstanceRefreshIds.member.1");
        StringBuilder members = new StringBuilder();
        List<Refresh> newestFirst = new ArrayList<>(byGroup.getOrDefault(group, List.of()));
        Collections.reverse(newestFirst);
        for (Refresh refresh : newestFirst) {
            if (id.isEmpty() || id.get().equals(refresh.id)) {
                progress(group, refresh);
                members.append(refresh.toXml(group));
            }
        }
        return answer("DescribeInstanceRefreshes", "<InstanceRefreshes>" + members + "</InstanceRefreshes>");
    }

    private void progress(String group, Refresh refresh) {
        if (!refresh.isActive()) {
            return;
        }
        refresh.questions++;
        refresh.status = "InProgress";
        refresh.percent = Math.min(100, refresh.questions * 100 / QUESTIONS);
        if (refresh.questions < QUESTIONS) {
            return;
        }
        if (refresh.fails) {
            refresh.status = "RollbackSuccessful";
            return;
        }
        refresh.status = "Successful";
        adopt(group, refresh.start);
    }

    /** On success a group's own configuration becomes the one that the refresh was started with. */
    private void adopt(String group, Wire start) {
        Map<String, String> update = new TreeMap<>();
        String prefix = "DesiredConfiguration.";
        start.parameters().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                update.put(name.substring(prefix.length()), value);
            }
        });
        if (update.isEmpty()) {
            return;
        }
        update.put("Action", "UpdateAutoScalingGroup");
        update.put("Version", "2011-01-01");
        update.put("AutoScalingGroupName", group);
        StringBuilder body = new StringBuilder();
        update.forEach((name, value) -> body.append(body.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        Reply reply = endpoint.apply(start, body.toString().getBytes(StandardCharsets.UTF_8));
        if (reply.status() != 200) {
            throw new IllegalStateException("the group cannot be updated: " + reply.text());
        }
    }

    private static Reply answer(String operation, String content) {
        return Reply.xml(
                200,
                "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></%1$sResponse>"
                        .formatted(operation, NAMESPACE, content));
    }

    private static final class Refresh {
        private final String id;
        private final Wire start;
        private final boolean fails;
        private String status = "Pending";
        private int questions;
        private int percent;

        Refresh(String id, Wire start, boolean fails) {
            this.id = id;
            this.start = start;
            this.fails = fails;
        }

        Refresh copy() {
            Refresh copy = new Refresh(id, start, fails);
            copy.status = status;
            copy.questions = questions;
            copy.percent = percent;
            return copy;
        }

        boolean isActive() {
            return status.equals("Pending") || status.equals("InProgress");
        }

        String toXml(String group) {
            StringBuilder template = new StringBuilder();
            start.parameter("DesiredConfiguration.LaunchTemplate.LaunchTemplateId")
                    .ifPresent(value -> template.append("<LaunchTemplateId>" + value + "</LaunchTemplateId>"));
            start.parameter("DesiredConfiguration.LaunchTemplate.Version")
                    .ifPresent(value -> template.append("<Version>" + value + "</Version>"));
            return "<member><InstanceRefreshId>%s</InstanceRefreshId><AutoScalingGroupName>%s</AutoScalingGroupName><Status>%s</Status><PercentageComplete>%d</PercentageComplete><InstancesToUpdate>0</InstancesToUpdate><DesiredConfiguration><LaunchTemplate>%s</LaunchTemplate></DesiredConfiguration></member>"
                    .formatted(id, group, status, percent, template);
        }
    }
}
