package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Ec2Tags;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.Filter;

/** The names of launch templates and of groups of instances. */
final class MachineNames {

    private static final int FILTER_VALUES = 200;
    private static final int GROUPS = 50;

    private MachineNames() {}

    static SortedMap<String, Held> launchTemplates(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (List<String> some : Batches.of(names, FILTER_VALUES)) {
            Filter named =
                    Filter.builder().name("launch-template-name").values(some).build();
            aws.ec2()
                    .describeLaunchTemplatesPaginator(
                            request -> request.filters(named).maxResults(FILTER_VALUES))
                    .launchTemplates()
                    .forEach(
                            template -> held.put(template.launchTemplateName(), Held.by(Ec2Tags.map(template.tags()))));
        }
        return held;
    }

    static SortedMap<String, Held> groups(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (List<String> some : Batches.of(names, GROUPS)) {
            aws.autoScaling()
                    .describeAutoScalingGroupsPaginator(request -> request.autoScalingGroupNames(some))
                    .autoScalingGroups()
                    .forEach(group -> {
                        SortedMap<String, String> tags = new TreeMap<>();
                        group.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
                        held.put(group.autoScalingGroupName(), Held.by(tags));
                    });
        }
        return held;
    }
}
