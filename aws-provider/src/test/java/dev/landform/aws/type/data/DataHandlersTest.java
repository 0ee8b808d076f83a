package dev.landform.aws.type.data;

import static dev.landform.aws.type.data.Data.ATTACHMENT;
import static dev.landform.aws.type.data.Data.BUCKET;
import static dev.landform.aws.type.data.Data.DATABASE;
import static dev.landform.aws.type.data.Data.LOG_GROUP;
import static dev.landform.aws.type.data.Data.OTHER_GROUP;
import static dev.landform.aws.type.data.Data.OTHER_SECRET;
import static dev.landform.aws.type.data.Data.SECRET;
import static dev.landform.aws.type.data.Data.SUBNET_GROUP;
import static dev.landform.aws.type.data.Data.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsClients;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.database.DbInstance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.s3.S3Client;

/** Every type that holds data through the whole engine. */
@ExtendWith(AwsWorld.Extension.class)
class DataHandlersTest {

    private static final Set<String> SERVICES = Set.of("rds", "secretsmanager", "s3", "logs", "tagging");

    @Test
    void everythingComesIsFoundUnchangedAndGoes(AwsWorld world) {
        Life.apply(world, Data.graph());

        AwsClients aws = world.sdk();
        DBInstance database = aws.rds().describeDBInstances().dbInstances().get(0);
        assertThat(aws.secrets()
                        .getSecretValue(request -> request.secretId("tio/db/credentials"))
                        .secretString())
                .matches("\\{\"username\":\"admin\",\"password\":\"[A-Za-z0-9]{32}\",\"engine\":\"mysql\",\"host\":\""
                        + database.endpoint().address() + "\",\"port\":3306,\"dbname\":\"store\"}");
        assertThat(database.deletionProtection()).isTrue();
        assertThat(database.publiclyAccessible()).isFalse();
        String bucket = aws.s3().listBuckets().buckets().get(0).name();
        assertThat(aws.s3()
                        .getPublicAccessBlock(request -> request.bucket(bucket))
                        .publicAccessBlockConfiguration()
                        .blockPublicPolicy())
                .isTrue();
        assertThat(aws.s3()
                        .getBucketEncryption(request -> request.bucket(bucket))
                        .serverSideEncryptionConfiguration()
                        .rules())
                .hasSize(1);

        Life.destroy(world, true);
        assertThat(aws.rds().describeDBInstances().dbInstances()).isEmpty();
        assertThat(aws.rds().describeDBSubnetGroups().dbSubnetGroups()).isEmpty();
        assertThat(aws.rds().describeDBSnapshots().dbSnapshots())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.dbSnapshotIdentifier())
                        .startsWith(database.dbInstanceIdentifier() + "-final-"));
        assertThat(aws.secrets().listSecrets().secretList()).isEmpty();
        assertThat(aws.secrets()
                        .listSecrets(request -> request.includePlannedDeletion(true))
                        .secretList())
                .hasSize(2);
        assertThat(aws.s3().listBuckets().buckets()).isEmpty();
        assertThat(aws.logs().describeLogGroups().logGroups()).isEmpty();
    }

    @Test
    void aDeletedSecretComesBackWithItsPassword(AwsWorld world) {
        Life.apply(world, Data.of(SECRET));
        String before = value(world);
        Life.destroy(world, true);
        Life.apply(world, Data.of(SECRET.withDescription("again")));
        assertThat(value(world)).isEqualTo(before);
    }

    @Test
    void whatIsDeletedForGoodLeavesNoName(AwsWorld world) {
        Life.apply(world, Data.graph());
        Life.destroy(world, false);
        assertThat(world.sdk().rds().describeDBSnapshots().dbSnapshots()).isEmpty();
        assertThat(world.sdk()
                        .secrets()
                        .listSecrets(request -> request.includePlannedDeletion(true))
                        .secretList())
                .isEmpty();
    }

    @Test
    void aFewCallsFindAllOfThem(AwsWorld world) {
        Life.apply(world, Data.graph());
        world.proxy().forget();
        Life.plan(world, Data.graph());
        assertThat(world.proxy().requests().stream()
                        .filter(wire -> SERVICES.contains(wire.service()))
                        .map(Wire::name))
                .containsExactlyInAnyOrder(
                        "rds.DescribeDBInstances",
                        "rds.DescribeDBSubnetGroups",
                        "rds.ListTagsForResource",
                        "secretsmanager.ListSecrets",
                        "secretsmanager.DescribeSecret",
                        "secretsmanager.DescribeSecret",
                        "tagging.GetResources",
                        "s3.ListBuckets",
                        "s3.GetBucketTagging",
                        "s3.GetBucketVersioning",
                        "logs.DescribeLogGroups");
    }

    static Stream<Arguments> changes() {
        Tags other = Tags.of("cost", "7");
        DbInstance database = DATABASE.withInstanceClass("db.t4g.small")
                .withStorageGib(40)
                .withVersion("8.4.6")
                .withSecurityGroups(Refs.to(OTHER_GROUP.address()))
                .withBackupDays(0)
                .withMultiZone(true)
                .withDeletionProtection(false)
                .withTags(other);
        return Stream.of(
                changed("database", database),
                changed("database's secret", DATABASE.withSecret(Optional.of(Ref.to(OTHER_SECRET.address())))),
                changed(
                        "tags",
                        SUBNET_GROUP.withTags(other),
                        DATABASE.withTags(other),
                        SECRET.withTags(other),
                        BUCKET.withTags(other),
                        LOG_GROUP.withTags(other)),
                changed(
                        "the rest",
                        SECRET.withDescription("other"),
                        ATTACHMENT.withPort(3307),
                        BUCKET.withVersioned(false),
                        LOG_GROUP.withRetentionDays(7)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsChangedInPlaceIsThenFoundChanged(List<Resource> changes, AwsWorld world) {
        Life.apply(world, Data.graph());
        ResourceGraph graph = Data.graph();
        for (Resource change : changes) {
            graph = graph.with(change);
        }
        Plan plan = Life.plan(world, graph);
        assertThat(plan.steps()).hasSize(changes.size()).extracting(Step::verb).containsOnly("update");
        Life.run(world, plan);
        assertThat(Life.plan(world, graph).steps()).isEmpty();
    }

    @Test
    void onlyWhatDiffersIsSentAndAtOnce(AwsWorld world) {
        Life.apply(world, Data.graph());
        Life.apply(world, Data.graph().with(DATABASE.withBackupDays(14)));
        assertThat(world.proxy().requests("ModifyDBInstance"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsOnlyKeys(
                                "Action",
                                "Version",
                                "DBInstanceIdentifier",
                                "ApplyImmediately",
                                "BackupRetentionPeriod")
                        .containsEntry("ApplyImmediately", "true")
                        .containsEntry("BackupRetentionPeriod", "14"));
    }

    /** Moto loses a subnet group that is modified, so this looks at what was sent. */
    @Test
    void aSubnetGroupIsModifiedWithAllOfItsSubnets(AwsWorld world) {
        Life.apply(world, Data.graph());
        Life.run(world, Life.plan(world, Data.graph().with(SUBNET_GROUP.withDescription("other"))));
        assertThat(world.proxy().requests("ModifyDBSubnetGroup"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsEntry("DBSubnetGroupDescription", "other")
                        .containsKeys("SubnetIds.SubnetIdentifier.1", "SubnetIds.SubnetIdentifier.2"));
    }

    @Test
    void lostAnswersMakeNothingTwice(AwsWorld world) {
        for (String operation : List.of(
                "CreateDBSubnetGroup",
                "CreateDBInstance",
                "CreateSecret",
                "PutSecretValue",
                "CreateBucket",
                "PutBucketEncryption",
                "CreateLogGroup",
                "PutRetentionPolicy")) {
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
        }
        Life.apply(world, Data.graph());
        AwsClients aws = world.sdk();
        assertThat(aws.rds().describeDBInstances().dbInstances()).hasSize(1);
        assertThat(aws.rds().describeDBSubnetGroups().dbSubnetGroups()).hasSize(1);
        assertThat(aws.secrets().listSecrets().secretList()).hasSize(2);
        assertThat(aws.s3().listBuckets().buckets()).hasSize(1);
        assertThat(aws.logs().describeLogGroups().logGroups())
                .singleElement()
                .satisfies(group -> assertThat(group.retentionInDays()).isEqualTo(30));
    }

    @Test
    void aDatabaseThatRdsManagesThePasswordOfNamesItsSecret(AwsWorld world) {
        ResourceGraph managed = Data.graph()
                .without(ATTACHMENT.address())
                .with(DATABASE.withManagedSecret(true).withSecret(Optional.empty()));
        Life.apply(world, managed);
        assertThat(world.proxy().requests("CreateDBInstance"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsEntry("ManageMasterUserPassword", "true")
                        .doesNotContainKey("MasterUserPassword"));
    }

    @Test
    void aBucketKeepsItsObjectsUnlessTheyMayGo(AwsWorld world) {
        Life.apply(world, Data.of(BUCKET));
        S3Client s3 = world.sdk().s3();
        String bucket = s3.listBuckets().buckets().get(0).name();
        for (String body : List.of("one", "two")) {
            s3.putObject(request -> request.bucket(bucket).key("picture"), RequestBody.fromString(body));
        }
        s3.deleteObject(request -> request.bucket(bucket).key("picture"));

        Outcome refused = Life.tryDestroying(world, true);
        assertThat(refused.succeeded()).isFalse();
        assertThat(refused.toString()).contains("BucketNotEmpty");

        Life.destroy(world, false);
        assertThat(s3.listBuckets().buckets()).isEmpty();
    }

    @Test
    void namesThatTheUserInsistsOnAreFoundWhereverTheyAre(AwsWorld world) {
        String name = "my-own-bucket-" + world.account();
        Life.apply(
                world,
                Data.of(
                        BUCKET.withName(Optional.of(name)),
                        LOG_GROUP.withName("/my/own/log-group").withTags(TAGS)));
        assertThat(world.sdk().s3().listBuckets().buckets())
                .singleElement()
                .satisfies(bucket -> assertThat(bucket.name()).isEqualTo(name));
    }

    @Test
    void whatHasTheNameAndIsNotOursIsLeftAlone(AwsWorld world) {
        AwsClients aws = world.sdk();
        aws.logs().createLogGroup(request -> request.logGroupName("/data/web"));
        aws.secrets().createSecret(request -> request.name("tio/db/credentials").secretString("theirs"));
        Outcome outcome = world.carryOut(Life.plan(world, Data.of(LOG_GROUP, SECRET)));
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.toString()).contains("ResourceAlreadyExistsException", "ResourceExistsException");
        assertThat(value(world)).isEqualTo("theirs");
    }

    private static String value(AwsWorld world) {
        return world.sdk()
                .secrets()
                .getSecretValue(request -> request.secretId("tio/db/credentials"))
                .secretString();
    }

    private static Arguments changed(String what, Resource... changes) {
        return Arguments.of(Named.of(what, List.of(changes)));
    }
}
