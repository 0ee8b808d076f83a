package dev.landform.aws.type.data;

import dev.landform.aws.AwsWorld;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.Zone;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.util.List;
import java.util.Optional;

/** A database with all that it stands on, a bucket and a log group. */
final class Data {

    static final String TOPOLOGY = "data";
    static final Tags TAGS = Tags.of("Name", "data").and("team", "store");

    static final Vpc VPC = Vpc.builder()
            .address(Address.of("network/vpc"))
            .cidr(Cidr.parse("10.7.0.0/16"))
            .dnsSupport(true)
            .dnsHostnames(true)
            .tags(TAGS)
            .build();

    static final Subnet SUBNET_A = subnet("a", "10.7.0.0/24");
    static final Subnet SUBNET_C = subnet("c", "10.7.1.0/24");
    static final SecurityGroup GROUP = group("security-group");
    static final SecurityGroup OTHER_GROUP = group("other/security-group");

    static final DbSubnetGroup SUBNET_GROUP = DbSubnetGroup.builder()
            .address(Address.of("database/db/subnet-group"))
            .vpc(Ref.to(VPC.address()))
            .subnets(Refs.to(List.of(SUBNET_A.address(), SUBNET_C.address())))
            .description("Private subnets for db")
            .tags(TAGS)
            .build();

    static final Secret SECRET = Secret.builder()
            .address(Address.of("database/db/secret"))
            .name(Optional.of("tio/db/credentials"))
            .description("User and password of database db")
            .username("admin")
            .tags(TAGS)
            .build();

    static final Secret OTHER_SECRET =
            SECRET.withAddress(Address.of("database/db/other/secret")).withName(Optional.empty());

    static final DbInstance DATABASE = DbInstance.builder()
            .address(Address.of("database/db/instance"))
            .subnetGroup(Ref.to(SUBNET_GROUP.address()))
            .securityGroups(Refs.to(GROUP.address()))
            .engine("mysql")
            .version("8.4")
            .instanceClass("db.t4g.micro")
            .storageGib(20)
            .port(3306)
            .schema(Optional.of("store"))
            .masterUser("admin")
            .secret(Optional.of(Ref.to(SECRET.address())))
            .managedSecret(false)
            .multiZone(false)
            .backupDays(7)
            .deletionProtection(true)
            .encrypted(true)
            .tags(TAGS)
            .build();

    static final SecretAttachment ATTACHMENT = SecretAttachment.builder()
            .address(Address.of("database/db/secret-attachment"))
            .secret(Ref.to(SECRET.address()))
            .database(Ref.to(DATABASE.address()))
            .port(3306)
            .build();

    static final Bucket BUCKET = Bucket.builder()
            .address(Address.of("bucket/images"))
            .name(Optional.empty())
            .versioned(true)
            .tags(TAGS)
            .build();

    static final LogGroup LOG_GROUP = LogGroup.builder()
            .address(Address.of("service/web/log-group"))
            .name("/data/web")
            .retentionDays(30)
            .tags(TAGS)
            .build();

    private Data() {}

    static ResourceGraph graph() {
        return of(
                VPC,
                SUBNET_A,
                SUBNET_C,
                GROUP,
                OTHER_GROUP,
                SUBNET_GROUP,
                SECRET,
                OTHER_SECRET,
                DATABASE,
                ATTACHMENT,
                BUCKET,
                LOG_GROUP);
    }

    static ResourceGraph of(Resource... resources) {
        ResourceGraph.Builder graph = ResourceGraph.builder(TOPOLOGY, AwsWorld.REGION);
        for (Resource resource : resources) {
            graph.add(resource);
        }
        return graph.build();
    }

    private static Subnet subnet(String zone, String cidr) {
        return Subnet.builder()
                .address(Address.of("network/private-subnet/" + zone))
                .vpc(Ref.to(VPC.address()))
                .zone(Zone.named(AwsWorld.REGION + zone, zone.equals("a") ? 0 : 1))
                .cidr(Cidr.parse(cidr))
                .publicIps(false)
                .tags(TAGS)
                .build();
    }

    private static SecurityGroup group(String word) {
        return SecurityGroup.builder()
                .address(Address.of("database/db/" + word))
                .vpc(Ref.to(VPC.address()))
                .description("Database db")
                .openEgress(false)
                .tags(TAGS)
                .build();
    }
}
