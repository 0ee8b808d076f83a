package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.Address;
import dev.landform.resource.Refs;
import dev.landform.resource.secret.SecretAttachment;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What databases do. */
final class DatabaseTest {

    private final Lab lab = new Lab();

    @BeforeEach
    void network() {
        Parts.network(lab);
        lab.createAll(Parts.group("app-sg"), Parts.dbSubnets(), Parts.secret());
    }

    @Test
    void theEndpointIsKnownOnlyOnceItIsReady() {
        SecretAttachment attachment =
                new SecretAttachment(Address.of("attachment"), Parts.to("secret"), Parts.to("db"), 3306);
        lab.create(Parts.database());
        assertThat(lab.found("db").binding().outputs()).containsOnlyKeys("arn");
        IntegrityTest.refused(() -> lab.create(attachment), ErrorClass.INVALID, "InvalidParameterException");

        lab.pass(480);

        assertThat(lab.found("db").binding().outputs()).containsOnlyKeys("arn", "endpoint");
        lab.create(attachment);
    }

    @Test
    void storageOnlyGrowsAndOneChangeAtATime() {
        lab.createAll(Parts.database());

        IntegrityTest.refused(
                () -> lab.update(Parts.database().withStorageGib(20).withPort(80)),
                ErrorClass.INVALID,
                "InvalidParameterValue");
        assertThat(lab.update(Parts.database().withStorageGib(40)).pollAfter()).contains(Duration.ofMinutes(5));
        IntegrityTest.refused(
                () -> lab.update(Parts.database().withStorageGib(60)), ErrorClass.BUSY, "InvalidDBInstanceState");
        assertThat(lab.found("db").binding().outputs()).containsKey("endpoint");
        lab.pass(300);
        IntegrityTest.refused(() -> lab.update(Parts.database()), ErrorClass.INVALID, "InvalidParameterCombination");
    }

    @Test
    void itsSubnetsSpanTwoZones() {
        IntegrityTest.refused(
                () -> lab.create(Parts.dbSubnets()
                        .withAddress(Address.of("other"))
                        .withSubnets(Refs.to(Address.of("private-a")))),
                ErrorClass.INVALID,
                "DBSubnetGroupDoesNotCoverEnoughAZs");
    }

    @Test
    void deletingLiftsTheProtectionAndLeavesASnapshot() {
        lab.createAll(Parts.database());

        assertThat(lab.delete("db", true, Lab.TOPOLOGY).pollAfter()).contains(Duration.ofSeconds(300));

        assertThat(lab.condition("db")).isEqualTo(Condition.DELETING);
        assertThat(lab.cloud().finalSnapshots()).singleElement().asString().startsWith("shop-db-final-");
        assertThat(lab.cloud().calls()).containsEntry("ModifyDBInstance", 1).containsEntry("DeleteDBInstance", 1);
    }

    @Test
    void whatIsNotReadyCannotBeCopied() {
        lab.create(Parts.database());

        IntegrityTest.refused(() -> lab.delete("db", true, Lab.TOPOLOGY), ErrorClass.BUSY, "InvalidDBInstanceState");
        lab.delete("db");
        assertThat(lab.cloud().finalSnapshots()).isEmpty();
    }
}
