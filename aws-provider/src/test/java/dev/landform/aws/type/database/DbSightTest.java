package dev.landform.aws.type.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.plan.Observed.Condition;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.database.DbInstance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Endpoint;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/** What moto never shows: databases on their way from one state to another. */
class DbSightTest {

    @ParameterizedTest
    @CsvSource({"8.4,8.4.6,8.4", "8.4,8.4,8.4", "8.4,8.0.36,8.0.36", "8.4,8.40.1,8.40.1", "8.4.6,8.4.6,8.4.6"})
    void aMinorVersionThatRdsChoseIsNoDifference(String asked, String actual, String seen) {
        assertThat(see(database -> database.engineVersion(actual).tagList(RdsTags.list(Map.of(DbTags.VERSION, asked))))
                        .version())
                .isEqualTo(seen);
    }

    @Test
    void whatWaitsToBeChangedCountsAsChangedAndAsUnsettled() {
        Observed found = observe(database -> database.pendingModifiedValues(pending ->
                pending.dbInstanceClass("db.t4g.large").allocatedStorage(100).multiAZ(true)));
        DbInstance resource = (DbInstance) found.resource();
        assertThat(resource.instanceClass()).isEqualTo("db.t4g.large");
        assertThat(resource.storageGib()).isEqualTo(100);
        assertThat(resource.multiZone()).isTrue();
        assertThat(found.condition()).isEqualTo(Condition.PENDING);
    }

    @Test
    void whatOthersScheduledIsNotWaitedFor() {
        assertThat(observe(database ->
                                database.pendingModifiedValues(pending -> pending.caCertificateIdentifier("rds-ca")))
                        .condition())
                .isEqualTo(Condition.ACTIVE);
    }

    @Test
    void aPortIsKnownBeforeThereIsAnEndpoint() {
        Observed found = observe(database -> database.dbInstanceStatus("creating")
                .endpoint((Endpoint) null)
                .tagList(RdsTags.list(Map.of(DbTags.PORT, "3310"))));
        assertThat(((DbInstance) found.resource()).port()).isEqualTo(3310);
        assertThat(found.binding().outputs()).containsOnlyKeys("arn");
        assertThat(found.condition()).isEqualTo(Condition.PENDING);
    }

    @Test
    void aGroupOnItsWayOutIsOut() {
        DbInstance found =
                see(database -> database.vpcSecurityGroups(group("sg-1", "active"), group("sg-2", "removing")));
        assertThat(found.securityGroups()).isEqualTo(Refs.physical(List.of("sg-1")));
    }

    @Test
    void theSecretIsTheOneInTheTag() {
        assertThat(see(database -> database.tagList(RdsTags.list(Map.of(DbTags.SECRET, "arn:secret"))))
                        .secret())
                .contains(Ref.physical("arn:secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "available,ACTIVE,true",
        "storage-optimization,ACTIVE,true",
        "storage-full,ACTIVE,false",
        "stopped,ACTIVE,false",
        "modifying,PENDING,false",
        "backing-up,PENDING,false",
        "incompatible-parameters,PENDING,false",
        "failed,PENDING,false",
        "deleting,DELETING,false"
    })
    void theStatusSaysHowFarItIs(String status, Condition condition, boolean ready) {
        assertThat(observe(database -> database.dbInstanceStatus(status)).condition())
                .isEqualTo(condition);
        assertThat(DbSight.isReady(database(database -> database.dbInstanceStatus(status))))
                .isEqualTo(ready);
    }

    @Test
    void onlyADatabaseThatNeverRanMayBeSweptAway() {
        assertThat(observe(database -> database.dbInstanceStatus("failed").instanceCreateTime(null))
                        .condition())
                .isEqualTo(Condition.FAILED);
    }

    private static DbInstance see(Consumer<DBInstance.Builder> change) {
        return (DbInstance) observe(change).resource();
    }

    private static Observed observe(Consumer<DBInstance.Builder> change) {
        return DbSight.observed(database(change), Address.of("database/db/instance"));
    }

    static DBInstance database(Consumer<DBInstance.Builder> change) {
        DBInstance.Builder database = DBInstance.builder()
                .dbInstanceIdentifier("db")
                .dbInstanceArn("arn:aws:rds:eu-west-1:1:db:db")
                .dbiResourceId("db-ABC123")
                .dbInstanceStatus("available")
                .instanceCreateTime(Instant.EPOCH)
                .dbSubnetGroup(group -> group.dbSubnetGroupName("group"))
                .engine("mysql")
                .engineVersion("8.4.6")
                .dbInstanceClass("db.t4g.micro")
                .allocatedStorage(20)
                .endpoint(endpoint -> endpoint.address("db.example").port(3306))
                .masterUsername("admin");
        change.accept(database);
        return database.build();
    }

    private static VpcSecurityGroupMembership group(String id, String status) {
        return VpcSecurityGroupMembership.builder()
                .vpcSecurityGroupId(id)
                .status(status)
                .build();
    }
}
