package dev.landform.render;

import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is salient in instances, in what makes and scales them, and in what they may do. */
final class ComputePhrases {

    private static final Pattern ACTIONS = Pattern.compile("\"Action\":\\[\"([^\\]]*)\"\\]");

    private ComputePhrases() {}

    static Optional<List<String>> of(Resource resource, Names names) {
        if (resource instanceof LaunchTemplate template) {
            return Optional.of(List.of(
                    template.instanceType(),
                    template.image().toString(),
                    template.volumeGib() + " GiB",
                    "user data of " + template.userData().toString().lines().count() + " lines"));
        }
        if (resource instanceof AutoScalingGroup group) {
            return Optional.of(group(group, names));
        }
        if (resource instanceof ScalingPolicy policy) {
            return Optional.of(List.of(
                    policy.metric() == Metric.CPU
                            ? "average CPU " + number(policy.target()) + " %"
                            : number(policy.target()) + " requests per minute and target"));
        }
        if (resource instanceof Role role) {
            return Optional.of(List.of("for " + role.trustedService()));
        }
        if (resource instanceof InstanceProfile profile) {
            return Optional.of(List.of("hands out " + names.of(profile.role())));
        }
        if (resource instanceof RolePolicyAttachment attachment) {
            return Optional.of(List.of(
                    attachment.policyArn().substring(attachment.policyArn().lastIndexOf('/') + 1)));
        }
        if (resource instanceof RolePolicy policy) {
            return Optional.of(actions(policy));
        }
        return Optional.empty();
    }

    private static List<String> group(AutoScalingGroup group, Names names) {
        List<String> phrases = new ArrayList<>();
        phrases.add(group.min() + "/" + group.desired() + "/" + group.max() + " (min/desired/max)");
        phrases.add("warm-up " + group.warmup().toSeconds() + " s");
        phrases.add("in " + names.all(group.subnets()));
        Tags tags = group.tags();
        tags.asMap().forEach((key, value) -> {
            if (!key.startsWith("landform:")) {
                phrases.add(key + "=" + value);
            }
        });
        return phrases;
    }

    private static List<String> actions(RolePolicy policy) {
        TreeSet<String> actions = new TreeSet<>();
        Matcher matcher = ACTIONS.matcher(policy.document().toString());
        while (matcher.find()) {
            actions.addAll(List.of(matcher.group(1).split("\",\"", -1)));
        }
        return List.copyOf(actions);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : String.valueOf(number);
    }
}
