package dev.landform.aws.type.routetable;

import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/**
 * A route table that the topology owns, and with it its routes and associations, which have no tags.
 *
 * @param address the address in its tags
 * @param tags all its tags
 * @param table what AWS says of it
 */
record OwnedTable(Address address, SortedMap<String, String> tags, RouteTable table) {

    /** Returns all, from a sweep that is made once for tables, routes and associations. */
    static List<OwnedTable> all(Sight sight) {
        return sight.once("route-tables", () -> sweep(sight));
    }

    private static List<OwnedTable> sweep(Sight sight) {
        List<OwnedTable> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeRouteTablesPaginator(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .routeTables()
                .forEach(table -> {
                    SortedMap<String, String> tags = Ec2Tags.map(table.tags());
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> found.add(new OwnedTable(address, tags, table)));
                });
        return found;
    }

    /** Returns an address for something in this table; two tables may bear the same one, so it names the table. */
    Address child(String type, String what) {
        return address.child(type + "/" + table.routeTableId() + "-" + what.replace('/', '-'));
    }
}
