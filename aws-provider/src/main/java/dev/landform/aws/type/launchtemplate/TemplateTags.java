package dev.landform.aws.type.launchtemplate;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Ec2Tags;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;

/** The tags of launch templates. */
final class TemplateTags {

    private TemplateTags() {}

    /**
     * Returns the tags by template id. AWS's description of a template brings them along; that of an imitation may bring
     * those that the template was created with, so there the tags themselves are asked for, all in one call.
     */
    static SortedMap<String, SortedMap<String, String>> of(AwsClients aws, List<LaunchTemplate> templates) {
        SortedMap<String, SortedMap<String, String>> tags = new TreeMap<>();
        if (aws.isImitation()) {
            aws.ec2()
                    .describeTagsPaginator(
                            request -> request.filters(Ec2Tags.filter("resource-type", "launch-template")))
                    .tags()
                    .forEach(tag -> tags.computeIfAbsent(tag.resourceId(), id -> new TreeMap<>())
                            .put(tag.key(), tag.value()));
        } else {
            templates.forEach(template -> tags.put(template.launchTemplateId(), Ec2Tags.map(template.tags())));
        }
        return tags;
    }
}
