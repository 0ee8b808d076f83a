package dev.landform.aws.handler;

import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

/**
 * What the tagging service says carries a topology's tag, for the services that neither filter by tags nor list them.
 * It may be seconds behind, and may name what is gone.
 */
public final class Tagged {

    private Tagged() {}

    /** Returns the tags of every bucket and log group, by ARN; one call for each hundred. */
    public static SortedMap<String, SortedMap<String, String>> byArn(Sight sight) {
        return sight.once("tagged", () -> {
            SortedMap<String, SortedMap<String, String>> found = new TreeMap<>();
            sight.aws()
                    .tagging()
                    .getResourcesPaginator(request -> request.resourcesPerPage(100)
                            .resourceTypeFilters("s3", "logs")
                            .tagFilters(TagFilter.builder()
                                    .key(Ownership.TOPOLOGY)
                                    .values(sight.topology())
                                    .build()))
                    .resourceTagMappingList()
                    .forEach(mapping -> {
                        SortedMap<String, String> tags = new TreeMap<>();
                        mapping.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
                        found.put(mapping.resourceARN(), tags);
                    });
            return found;
        });
    }
}
