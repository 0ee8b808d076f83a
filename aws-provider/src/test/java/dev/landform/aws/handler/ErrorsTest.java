package dev.landform.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What each kind of answer of AWS is taken for. */
class ErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "RequestLimitExceeded,            503, THROTTLED",
        "Throttling,                      400, THROTTLED",
        "DependencyViolation,             400, BUSY",
        "InvalidDBInstanceState,          400, BUSY",
        "ScalingActivityInProgress,       400, BUSY",
        "InternalError,                   500, UNAVAILABLE",
        "ServiceUnavailable,              503, UNAVAILABLE",
        "EntityAlreadyExists,             409, ALREADY_THERE",
        "PriorityInUse,                   400, ALREADY_THERE",
        "BucketAlreadyExists,             409, ALREADY_THERE",
        "VpcLimitExceeded,                400, QUOTA",
        "TooManyTargetGroups,             400, QUOTA",
        "InsufficientInstanceCapacity,    500, CAPACITY",
        "UnauthorizedOperation,           403, DENIED",
        "AccessDenied,                    403, DENIED",
        "OperationNotPermitted,           400, PROTECTED",
        "BucketNotEmpty,                  409, PROTECTED",
        "TargetGroupNotFound,             400, PROPAGATING",
    })
    void theCodeDecides(String code, int status, ErrorClass expected) {
        assertThat(Errors.classOf(error(code, "no luck", status))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidParameterValue, Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name, PROPAGATING",
        "MalformedPolicyDocument, Invalid principal in policy: AWS, PROPAGATING",
        "ValidationError, Provided Target Groups may not be valid, PROPAGATING",
        "ValidationError, The load balancer does not route traffic to the target group, PROPAGATING",
        "ValidationError, You must use a valid fully-formed launch template. The security group 'sg-1' does not exist, PROPAGATING",
        "ValidationError, You must use a valid fully-formed launch template. The image id is malformed, INVALID",
        "ValidationError, The group 'sg-1' does not exist, INVALID",
        "InvalidParameterValue, Provided Target Groups may not be valid, INVALID",
        "AlreadyExists, An AutoScalingGroup with this name is pending delete, BUSY",
        "AlreadyExists, An AutoScalingGroup with this name exists, ALREADY_THERE",
        "InvalidParameterCombination, 'Cannot delete protected DB Instance, please disable deletion protection and try again.', PROTECTED",
        "InvalidRequestException, You can't create this secret because a secret with this name is already scheduled for deletion., ALREADY_THERE",
        "InvalidRequestException, You can't perform this operation on the secret, INVALID",
        "OperationNotPermitted, Value (x) for parameter is pending delete, PROTECTED"
    })
    void whereACodeMeansTwoThingsTheMessageDecides(String code, String message, ErrorClass expected) {
        assertThat(Errors.classOf(error(code, message, 400))).isEqualTo(expected);
    }

    @Test
    void whatIsNotInTheTableIsJudgedByItsStatusAndItsWords() {
        assertThat(Errors.classOf(error("SomethingNew", "?", 500))).isEqualTo(ErrorClass.UNAVAILABLE);
        assertThat(Errors.classOf(error("SomethingNew", "?", 599))).isEqualTo(ErrorClass.UNAVAILABLE);
        assertThat(Errors.classOf(error("SomethingNew", "?", 499))).isEqualTo(ErrorClass.INVALID);
        assertThat(Errors.classOf(error("SomethingNew", "?", 429))).isEqualTo(ErrorClass.THROTTLED);
        assertThat(Errors.classOf(error("InvalidVpcID.NotFound", "?", 400))).isEqualTo(ErrorClass.PROPAGATING);
        assertThat(Errors.classOf(error("NoSuchEntity", "?", 404))).isEqualTo(ErrorClass.PROPAGATING);
    }

    @Test
    void aDeletionTakesForSuccessThatTheThingIsGone() {
        for (AwsServiceException gone : List.of(
                error("InvalidVpcID.NotFound", "?", 400),
                error("NoSuchEntity", "?", 404),
                error("NoSuchBucket", "?", 404),
                error("Gateway.NotAttached", "?", 400),
                error("ValidationError", "AutoScalingGroup name not found", 400),
                error("InvalidDBInstanceState", "Instance db is already being deleted.", 400),
                error("InvalidDBInstanceStateFault", "Instance db is already being deleted.", 400))) {
            assertThat(Errors.isGone(gone)).as(Errors.code(gone)).isTrue();
            assertThatCode(() -> Errors.unlessGone(() -> {
                        throw gone;
                    }))
                    .doesNotThrowAnyException();
            assertThat(Fate.of(() -> {
                        throw gone;
                    }))
                    .isEqualTo(Fate.UNSEEN);
        }
    }

    @Test
    void whateverElseADeletionIsToldIsAnError() {
        for (AwsServiceException error : List.of(
                error("DependencyViolation", "?", 400),
                error("ValidationError", "1 validation error detected", 400),
                error("InvalidParameterValue", "AutoScalingGroup name not found", 400),
                error("InvalidDBInstanceState", "Instance db is not in available state.", 400),
                error("InvalidParameterCombination", "Instance db is already being deleted.", 400))) {
            assertThat(Errors.isGone(error)).as(Errors.code(error)).isFalse();
            assertThatThrownBy(() -> Errors.unlessGone(() -> {
                        throw error;
                    }))
                    .isSameAs(error);
            assertThatThrownBy(() -> Fate.of(() -> {
                        throw error;
                    }))
                    .isSameAs(error);
        }
    }

    @Test
    void whatIsLookedForIsAsItWasFound() {
        assertThat(Fate.of(() -> Optional.of(Fate.LEAVING))).isEqualTo(Fate.LEAVING);
        assertThat(Fate.of(Optional::empty)).isEqualTo(Fate.UNSEEN);
    }

    @Test
    void anErrorKeepsAwssCodeAndMessage() {
        AwsServiceException cause = error("VpcLimitExceeded", "The maximum number of VPCs has been reached.", 400);

        assertThat(thrownFor(cause))
                .hasMessageContaining("The maximum number of VPCs has been reached.")
                .hasCause(cause)
                .extracting(ProviderException::errorClass, ProviderException::code)
                .containsExactly(ErrorClass.QUOTA, "VpcLimitExceeded");
        assertThat(Errors.says(cause, "maximum number")).isTrue();
        assertThat(Errors.says(cause, "minimum number")).isFalse();
    }

    @Test
    void anAnswerThatDidNotComeIsNoAnswer() {
        assertThat(thrownFor(SdkClientException.create("Unable to execute HTTP request")))
                .hasMessageContaining("Unable to execute HTTP request")
                .extracting(ProviderException::errorClass, ProviderException::code)
                .containsExactly(ErrorClass.UNAVAILABLE, "NoAnswer");
    }

    @Test
    void whatTheSdkRefusesItselfIsInvalid() {
        assertThat(thrownFor(SdkException.create("not like this", null)))
                .hasMessageContaining("not like this")
                .extracting(ProviderException::errorClass, ProviderException::code)
                .containsExactly(ErrorClass.INVALID, "Refused");
    }

    @Test
    void anErrorWithoutDetailsIsJudgedByItsStatus() {
        AwsServiceException bare = AwsServiceException.builder()
                .message("a proxy's answer")
                .statusCode(502)
                .build();

        assertThat(thrownFor(bare))
                .hasMessageContaining("a proxy's answer")
                .extracting(ProviderException::errorClass, ProviderException::code)
                .containsExactly(ErrorClass.UNAVAILABLE, "HTTP 502");
        AwsServiceException nameless = AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().build())
                .message("nothing said")
                .statusCode(400)
                .build();
        assertThat(thrownFor(nameless).code()).isEqualTo("HTTP 400");
    }

    @Test
    void whatIsForbiddenWithoutACodeIsDenied() {
        AwsServiceException.Builder bare = AwsServiceException.builder().message("?");
        assertThat(Errors.classOf(bare.statusCode(403).build())).isEqualTo(ErrorClass.DENIED);
        assertThat(Errors.classOf(bare.statusCode(400).build())).isEqualTo(ErrorClass.INVALID);
        assertThat(Errors.classOf(error("Throttling", "?", 403))).isEqualTo(ErrorClass.THROTTLED);
    }

    @Test
    void whatIsAnsweredIsReturned() {
        assertThat(Errors.translated(() -> "answer")).isEqualTo("answer");
    }

    private static ProviderException thrownFor(SdkException cause) {
        try {
            Errors.translated(() -> {
                throw cause;
            });
        } catch (ProviderException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    private static AwsServiceException error(String code, String message, int status) {
        return AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .statusCode(status)
                .build();
    }
}
