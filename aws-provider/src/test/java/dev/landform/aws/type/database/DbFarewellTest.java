package dev.landform.aws.type.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DeleteDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.DeleteDbInstanceResponse;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceRequest;
import software.amazon.awssdk.services.rds.model.ModifyDbInstanceResponse;
import software.amazon.awssdk.services.rds.model.RdsException;

class DbFarewellTest {

    @Test
    void theLastSnapshotIsNamedAfterTheInstanceItself() {
        Deleting rds = new Deleting(null);
        DbFarewell.say(rds, DbSightTest.database(database -> {}), true);
        assertThat(rds.requests)
                .singleElement()
                .isEqualTo(DeleteDbInstanceRequest.builder()
                        .dbInstanceIdentifier("db")
                        .skipFinalSnapshot(false)
                        .deleteAutomatedBackups(true)
                        .finalDBSnapshotIdentifier("db-final-db-abc123")
                        .build());
    }

    @Test
    void nothingIsKeptIfNothingIsWanted() {
        Deleting rds = new Deleting(null);
        DbFarewell.say(rds, DbSightTest.database(database -> {}), false);
        assertThat(rds.requests)
                .singleElement()
                .isEqualTo(DeleteDbInstanceRequest.builder()
                        .dbInstanceIdentifier("db")
                        .skipFinalSnapshot(true)
                        .deleteAutomatedBackups(true)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"creating", "failed", "incompatible-restore"})
    void whereNoSnapshotCanBeHadTheBackupsStay(String status) {
        Deleting rds = new Deleting(null);
        DbFarewell.say(rds, DbSightTest.database(database -> database.dbInstanceStatus(status)), true);
        assertThat(rds.requests)
                .singleElement()
                .isEqualTo(DeleteDbInstanceRequest.builder()
                        .dbInstanceIdentifier("db")
                        .skipFinalSnapshot(true)
                        .deleteAutomatedBackups(false)
                        .build());
    }

    @Test
    void theProtectionIsLiftedFirstAndMayTakeAMoment() {
        Deleting rds = new Deleting(error(
                "InvalidParameterCombination",
                "Cannot delete protected DB Instance, please disable deletion protection"));
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() ->
                        DbFarewell.say(rds, DbSightTest.database(database -> database.deletionProtection(true)), true))
                .satisfies(e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.BUSY));
        assertThat(rds.requests).hasSize(2);
        assertThat(rds.requests.get(0))
                .isEqualTo(ModifyDbInstanceRequest.builder()
                        .dbInstanceIdentifier("db")
                        .deletionProtection(false)
                        .applyImmediately(true)
                        .build());
    }

    @Test
    void oneThatIsBeingDeletedAlreadyIsLetGo() {
        Deleting rds = new Deleting(error("InvalidDBInstanceState", "Instance db is already being deleted."));
        assertThatNoException().isThrownBy(() -> DbFarewell.say(rds, DbSightTest.database(database -> {}), true));
    }

    private static RdsException error(String code, String message) {
        AwsErrorDetails details =
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
        return (RdsException)
                RdsException.builder().awsErrorDetails(details).statusCode(400).build();
    }

    /** Records what it is asked for, and may refuse to delete. */
    private static final class Deleting implements RdsClient {

        private final List<Object> requests = new ArrayList<>();
        private final @Nullable RdsException refusal;

        Deleting(@Nullable RdsException refusal) {
            this.refusal = refusal;
        }

        @Override
        public ModifyDbInstanceResponse modifyDBInstance(ModifyDbInstanceRequest request) {
            requests.add(request);
            return ModifyDbInstanceResponse.builder().build();
        }

        @Override
        public DeleteDbInstanceResponse deleteDBInstance(DeleteDbInstanceRequest request) {
            requests.add(request);
            if (refusal != null) {
                throw refusal;
            }
            return DeleteDbInstanceResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
