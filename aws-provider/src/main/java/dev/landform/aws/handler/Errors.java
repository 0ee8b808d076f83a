package dev.landform.aws.handler;

import dev.landform.aws.answer.AnswerCheck;
import dev.landform.aws.answer.UnreadableAnswer;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Decides what class an error of AWS belongs to: one table for all services, because their codes do not collide.
 *
 * <p>Codes are those of the services' public models; where a code means two things, the message decides.
 */
public final class Errors {

    private static final Map<String, ErrorClass> BY_CODE = new TreeMap<>();

    static {
        put(
                ErrorClass.THROTTLED,
                "RequestLimitExceeded",
                "Throttling",
                "ThrottlingException",
                "ThrottledException",
                "RequestThrottled",
                "RequestThrottledException",
                "TooManyRequestsException",
                "SlowDown",
                "TooManyUpdates",
                "EC2ThrottledException",
                "PriorRequestNotComplete",
                "BandwidthLimitExceeded");
        put(
                ErrorClass.BUSY,
                "ResourceContention",
                "ConcurrentModification",
                "ConcurrentModificationException",
                "OperationAborted",
                "OperationAbortedException",
                "ConflictException",
                "DependencyViolation",
                "InvalidGroup.InUse",
                "InvalidIPAddress.InUse",
                "ResourceInUse",
                "ResourceInUseException",
                "ScalingActivityInProgress",
                "InstanceRefreshInProgress",
                "InvalidDBInstanceState",
                "InvalidDBInstanceStateFault",
                "InvalidDBSubnetGroupStateFault",
                "DeleteConflict",
                "IncorrectState",
                "IncorrectInstanceState");
        put(
                ErrorClass.UNAVAILABLE,
                "InternalError",
                "InternalFailure",
                "InternalServerError",
                "InternalServiceError",
                "InternalServiceException",
                "ServiceFailure",
                "ServiceUnavailable",
                "ServiceUnavailableException",
                "Unavailable",
                "RequestTimeout",
                "RequestTimeoutException");
        put(
                ErrorClass.ALREADY_THERE,
                "AlreadyExists",
                "EntityAlreadyExists",
                "DBInstanceAlreadyExists",
                "DBSubnetGroupAlreadyExists",
                "DuplicateLoadBalancerName",
                "DuplicateTargetGroupName",
                "DuplicateListener",
                "PriorityInUse",
                "InvalidGroup.Duplicate",
                "InvalidPermission.Duplicate",
                "RouteAlreadyExists",
                "Resource.AlreadyAssociated",
                "InvalidSubnet.Conflict",
                "InvalidLaunchTemplateName.AlreadyExistsException",
                "ResourceExistsException",
                "ResourceAlreadyExistsException",
                "BucketAlreadyOwnedByYou",
                "BucketAlreadyExists");
        put(
                ErrorClass.QUOTA,
                "VpcLimitExceeded",
                "SubnetLimitExceeded",
                "AddressLimitExceeded",
                "NatGatewayLimitExceeded",
                "RouteTableLimitExceeded",
                "RouteLimitExceeded",
                "SecurityGroupLimitExceeded",
                "RulesPerSecurityGroupLimitExceeded",
                "VpcEndpointLimitExceeded",
                "InstanceLimitExceeded",
                "VcpuLimitExceeded",
                "LimitExceeded",
                "LimitExceededException",
                "TooManyLoadBalancers",
                "TooManyTargetGroups",
                "TooManyListeners",
                "TooManyRules",
                "TooManyTargets",
                "TooManyUniqueTargetGroupsPerLoadBalancer",
                "InstanceQuotaExceeded",
                "StorageQuotaExceeded",
                "DBSubnetGroupQuotaExceeded",
                "TooManyBuckets",
                "ParameterLimitExceeded");
        put(
                ErrorClass.CAPACITY,
                "InsufficientInstanceCapacity",
                "InsufficientDBInstanceCapacity",
                "InsufficientFreeAddressesInSubnet",
                "AvailabilityZoneNotSupported");
        put(
                ErrorClass.DENIED,
                "UnauthorizedOperation",
                "AccessDenied",
                "AccessDeniedException",
                "AuthFailure",
                "InvalidClientTokenId",
                "UnrecognizedClientException",
                "SignatureDoesNotMatch",
                "ExpiredToken",
                "ExpiredTokenException",
                "ServiceLinkedRoleFailure");
        put(ErrorClass.PROTECTED, "OperationNotPermitted", "BucketNotEmpty");
        put(
                ErrorClass.PROPAGATING,
                "InvalidRoleException",
                "InvalidSecurityGroup",
                "CertificateNotFound",
                "ListenerNotFound",
                "LoadBalancerNotFound",
                "TargetGroupNotFound",
                "NoSuchBucket");
    }

    /** A gateway or an imitation of AWS may say no more than that. */
    private static final int FORBIDDEN = 403;

    private static final Set<String> NOT_FOUND_WITHOUT_THE_WORD =
            Set.of("NoSuchEntity", "NoSuchBucket", "Gateway.NotAttached");

    private static final String UNREADABLE = "UnreadableAnswer";

    private Errors() {}

    /**
     * Makes a call, and throws the SDK's exceptions as classed ones; so too the exceptions of whoever could not read what
     * AWS answered.
     */
    public static <T> T translated(Supplier<T> call) {
        AnswerCheck.forget();
        try {
            return call.get();
        } catch (AwsServiceException e) {
            String code = code(e).isEmpty() ? "HTTP " + e.statusCode() : code(e);
            throw new ProviderException(classOf(e), code, message(e), e);
        } catch (SdkClientException e) {
            throw withoutAnswer(e);
        } catch (SdkException e) {
            throw new ProviderException(ErrorClass.INVALID, "Refused", String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new ProviderException(
                    ErrorClass.UNAVAILABLE,
                    UNREADABLE,
                    UnreadableAnswer.text(AnswerCheck.last(), "it is nested without end"),
                    e);
        } catch (RuntimeException e) {
            throw unreadable(e).orElseThrow(() -> e);
        }
    }

    /** What could not be parsed is not kept as a cause either, since the parser quotes it. */
    private static ProviderException withoutAnswer(SdkClientException e) {
        return UnreadableAnswer.textOf(e)
                .map(text -> new ProviderException(ErrorClass.UNAVAILABLE, UNREADABLE, text))
                .orElseGet(() ->
                        new ProviderException(ErrorClass.UNAVAILABLE, "NoAnswer", String.valueOf(e.getMessage()), e));
    }

    /** Returns that an answer cannot be read, if that is what the exception says: of its text, or that it lacks something. */
    static Optional<ProviderException> unreadable(RuntimeException e) {
        String operation = AnswerCheck.last();
        boolean isAboutValues = e instanceof NullPointerException
                || e instanceof IllegalArgumentException
                || e instanceof IndexOutOfBoundsException
                || e instanceof NoSuchElementException
                || e instanceof DateTimeException;
        if (operation.isEmpty() || !isAboutValues) {
            return Optional.empty();
        }
        boolean saysWhat = e instanceof IllegalArgumentException || e instanceof DateTimeException;
        String what = saysWhat ? String.valueOf(e.getMessage()) : "something is missing";
        return Optional.of(
                new ProviderException(ErrorClass.INVALID, UNREADABLE, UnreadableAnswer.text(operation, what), e));
    }

    /** Returns whether a failure is that AWS did answer, but nothing that can be read. */
    public static boolean isUnreadable(ProviderException failure) {
        return failure.code().equals(UNREADABLE);
    }

    /** Returns whether the error says that the thing is gone, which a deletion takes for success. */
    public static boolean isGone(AwsServiceException e) {
        String code = code(e);
        return code.contains("NotFound")
                || NOT_FOUND_WITHOUT_THE_WORD.contains(code)
                || (code.equals("ValidationError") && message(e).contains("not found"))
                || (code.startsWith("InvalidDBInstanceState") && message(e).contains("already being deleted"));
    }

    /** Makes a call that deletes, and takes it for success if the thing is gone. */
    public static void unlessGone(Runnable call) {
        try {
            call.run();
        } catch (AwsServiceException e) {
            if (!isGone(e)) {
                throw e;
            }
        }
    }

    /** Returns AWS's code of an error, or an empty string. */
    public static String code(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    /** Returns whether AWS's message has those words. */
    public static boolean says(AwsServiceException e, String words) {
        return message(e).contains(words);
    }

    static ErrorClass classOf(AwsServiceException e) {
        String code = code(e);
        String message = message(e);
        if (message.contains("Invalid IAM Instance Profile") || message.contains("Invalid principal in policy")) {
            return ErrorClass.PROPAGATING;
        }
        if (code.equals("ValidationError") && isAboutWhatIsNewElsewhere(message)) {
            return ErrorClass.PROPAGATING;
        }
        if (code.equals("AlreadyExists") && message.contains("pending delete")) {
            return ErrorClass.BUSY;
        }
        if (message.contains("disable deletion protection")) {
            return ErrorClass.PROTECTED;
        }
        if (code.equals("InvalidRequestException") && message.contains("deletion")) {
            return ErrorClass.ALREADY_THERE;
        }
        ErrorClass known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        if (e.isThrottlingException()) {
            return ErrorClass.THROTTLED;
        }
        if (isGone(e)) {
            return ErrorClass.PROPAGATING;
        }
        if (e.statusCode() == FORBIDDEN && code.isEmpty()) {
            return ErrorClass.DENIED;
        }
        return e.statusCode() >= 500 ? ErrorClass.UNAVAILABLE : ErrorClass.INVALID;
    }

    /** Auto Scaling asks other services, and has one code for whatever they answer. */
    private static boolean isAboutWhatIsNewElsewhere(String message) {
        return message.contains("Provided Target Groups may not be valid")
                || message.contains("does not route traffic to the target group")
                || (message.contains("valid fully-formed launch template") && message.contains("does not exist"));
    }

    private static String message(AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String said = details == null ? null : details.errorMessage();
        return said == null ? String.valueOf(e.getMessage()) : said;
    }

    private static void put(ErrorClass errorClass, String... codes) {
        for (String code : codes) {
            BY_CODE.put(code, errorClass);
        }
    }
}
