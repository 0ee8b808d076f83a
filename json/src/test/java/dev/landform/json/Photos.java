package dev.landform.json;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.planning.Planner;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.Zone;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.testkit.Snapshots;
import java.util.List;
import java.util.Optional;

/** A plan that fits on a page: a VPC and a subnet are new, a bucket that exists keeps old versions from now on. */
final class Photos {

    private static final Address VPC = Address.of("network/vpc");
    private static final Bucket BUCKET =
            new Bucket(Address.of("bucket/images"), Optional.empty(), false, Tags.of("Team", "photos"));

    private Photos() {}

    static Plan plan() {
        ResourceGraph before =
                ResourceGraph.builder("photos", "eu-west-1").add(BUCKET).build();
        ResourceGraph after = ResourceGraph.builder("photos", "eu-west-1")
                .add(new Vpc(VPC, Cidr.parse("10.0.0.0/16"), true, true, Tags.none()), Origin.of("Photos.java", 12), "")
                .add(
                        new Subnet(
                                Address.of("network/subnet"),
                                Ref.to(VPC),
                                Zone.named("eu-west-1a", 1),
                                Cidr.parse("10.0.0.0/24"),
                                false,
                                Tags.none()),
                        Origin.of("Photos.java", 12),
                        "room for what is to come")
                .add(BUCKET.withVersioned(true), Origin.of("Photos.java", 17), "")
                .build();
        Finding notice = new Finding(
                Severity.NOTICE,
                "bucket-unused",
                "bucket/images",
                Origin.of("Photos.java", 17),
                "No service may read or write the bucket.",
                "A bucket is closed to everybody who is not named.",
                "Write .readableFrom(...) or .writableFrom(...).");
        return Planner.plan(after, Snapshots.of(before), PlanOptions.standard(), List.of(notice));
    }
}
