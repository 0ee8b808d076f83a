package dev.landform.aws.type.loadbalancer;

import dev.landform.aws.handler.TagChanges;
import dev.landform.resource.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;

/** Tags as Elastic Load Balancing writes them. */
public final class ElbTags {

    private ElbTags() {}

    /** Returns a map as tags. */
    public static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Makes the user's tags what they shall be; in one call for those to set, one for the rest. */
    public static void update(ElasticLoadBalancingV2Client elb, String arn, Tags before, Tags after) {
        TagChanges changes = TagChanges.of(before, after);
        if (!changes.set().isEmpty()) {
            elb.addTags(request -> request.resourceArns(arn).tags(list(changes.set())));
        }
        if (!changes.gone().isEmpty()) {
            elb.removeTags(request -> request.resourceArns(arn).tagKeys(changes.gone()));
        }
    }

    static SortedMap<String, String> map(Collection<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }
}
