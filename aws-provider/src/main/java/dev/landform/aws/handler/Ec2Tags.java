package dev.landform.aws.handler;

import dev.landform.resource.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Tags as EC2 writes them. */
public final class Ec2Tags {

    private Ec2Tags() {}

    /** Returns the tags of a creation for the call that makes it. */
    public static TagSpecification specification(ResourceType type, Creation<?> creation) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(list(creation.tags()))
                .build();
    }

    /** Returns the filter that finds what a topology owns. */
    public static Filter ownedBy(String topology) {
        return filter("tag:" + Ownership.TOPOLOGY, topology);
    }

    /** Returns a filter with one value. */
    public static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    /** Returns EC2's tags as a map. */
    public static SortedMap<String, String> map(Collection<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    /** Returns a map as EC2's tags. */
    public static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Makes the user's tags of an EC2 resource what they shall be; in one call for those to set, one for the rest. */
    public static void update(Ec2Client ec2, String id, Tags before, Tags after) {
        TagChanges changes = TagChanges.of(before, after);
        if (!changes.set().isEmpty()) {
            ec2.createTags(request -> request.resources(id).tags(list(changes.set())));
        }
        if (!changes.gone().isEmpty()) {
            ec2.deleteTags(request -> request.resources(id)
                    .tags(changes.gone().stream()
                            .map(key -> Tag.builder().key(key).build())
                            .toList()));
        }
    }
}
