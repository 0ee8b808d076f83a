package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.Tag;

/** The names of databases and of their subnet groups. */
final class DatabaseNames {

    private static final int PAGE = 100;

    private DatabaseNames() {}

    static SortedMap<String, Held> instances(AwsClients aws, SortedSet<String> names) {
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        aws.rds().describeDBInstancesPaginator(request -> request.maxRecords(PAGE)).dbInstances().stream()
                .filter(database -> names.contains(database.dbInstanceIdentifier()))
                .forEach(database -> held.put(database.dbInstanceIdentifier(), Held.by(map(database.tagList()))));
        return held;
    }

    static SortedMap<String, Held> subnetGroups(AwsClients aws, SortedSet<String> names) {
        RdsClient rds = aws.rds();
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rds.describeDBSubnetGroupsPaginator(request -> request.maxRecords(PAGE)).dbSubnetGroups().stream()
                .filter(group -> names.contains(group.dbSubnetGroupName()))
                .forEach(group -> held.put(
                        group.dbSubnetGroupName(),
                        Held.by(map(rds.listTagsForResource(request -> request.resourceName(group.dbSubnetGroupArn()))
                                .tagList()))));
        return held;
    }

    private static SortedMap<String, String> map(List<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }
}
