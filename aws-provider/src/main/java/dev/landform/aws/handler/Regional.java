package dev.landform.aws.handler;

import dev.landform.aws.AwsClients;
import dev.landform.plan.Facts;
import dev.landform.provider.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.LocationType;

/** What the account and region offer. */
public final class Regional {

    private Regional() {}

    /** Returns the account's number, the region's zones, and which of the instance types asked for each offers. */
    public static Facts facts(AwsClients aws, Observation observation) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        aws.ec2()
                .describeAvailabilityZones(request -> request.filters(
                        filter("state", List.of("available")), filter("zone-type", List.of("availability-zone"))))
                .availabilityZones()
                .forEach(zone -> zones.put(zone.zoneName(), new TreeSet<>()));
        if (!observation.instanceTypes().isEmpty()) {
            aws.ec2()
                    .describeInstanceTypeOfferingsPaginator(
                            request -> request.locationType(LocationType.AVAILABILITY_ZONE)
                                    .filters(filter("instance-type", new ArrayList<>(observation.instanceTypes()))))
                    .instanceTypeOfferings()
                    .forEach(offering -> zones.computeIfPresent(offering.location(), (zone, types) -> {
                        types.add(offering.instanceTypeAsString());
                        return types;
                    }));
        }
        return new Facts(aws.account(), zones);
    }

    private static Filter filter(String name, List<String> values) {
        return Filter.builder().name(name).values(values).build();
    }
}
