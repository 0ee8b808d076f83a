package dev.landform.aws.type.database;

import dev.landform.aws.handler.TagChanges;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.Tag;

/** Tags as RDS writes them. */
final class RdsTags {

    private RdsTags() {}

    static SortedMap<String, String> map(List<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    static void change(RdsClient rds, String arn, TagChanges changes) {
        if (!changes.set().isEmpty()) {
            rds.addTagsToResource(request -> request.resourceName(arn).tags(list(changes.set())));
        }
        if (!changes.gone().isEmpty()) {
            rds.removeTagsFromResource(request -> request.resourceName(arn).tagKeys(changes.gone()));
        }
    }
}
