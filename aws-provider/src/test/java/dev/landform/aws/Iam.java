package dev.landform.aws;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;

/**
 * A new account on an endpoint of its own that asks IAM before each call, and in it a user who may do what he is told.
 * Moto asks for actions only, by its own names.
 */
public final class Iam implements AutoCloseable {

    private static final String USER = "deployer";

    private static final String CREATE_BUCKET = "s3:CreateBucket";

    /** What moto asks for where AWS asks for another action: it reads the end of S3's addresses in its own way. */
    private static final Map<String, String> MOTO_NAMES = Map.of(
            "tag:GetResources",
            "tagging:GetResources",
            "s3:ListBucket",
            "s3:HeadBucket",
            "s3:PutEncryptionConfiguration",
            CREATE_BUCKET,
            "s3:PutBucketPublicAccessBlock",
            CREATE_BUCKET);

    private final AwsWorld world = ofItsOwn();
    private final AwsProvider user;
    private volatile boolean asks;

    /** Opens an account. Skips or fails the test if there is no such endpoint. */
    public Iam() {
        IamClient iam = world.sdk().iam();
        iam.createUser(request -> request.userName(USER));
        AccessKey key = iam.createAccessKey(request -> request.userName(USER)).accessKey();
        user = world.builder()
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey())))
                .build();
        world.proxy().unasked(() -> enforce("inf"), () -> enforce(asks ? "0" : "inf"));
    }

    /** Returns the account, in which everything is allowed until {@link #allow}. */
    public AwsWorld world() {
        return world;
    }

    /** Returns the provider that calls as the user. */
    public AwsProvider user() {
        return user;
    }

    /** Allows the user those actions and nothing else, from now on. */
    public void allow(SortedSet<String> actions) {
        allowEverything();
        SortedSet<String> names = new TreeSet<>();
        actions.forEach(action -> names.add(MOTO_NAMES.getOrDefault(action, action)));
        // Whoever may not create a bucket may not by the name that moto gives to changing one either.
        if (!actions.contains(CREATE_BUCKET)) {
            names.remove(CREATE_BUCKET);
        }
        String list = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        world.sdk()
                .iam()
                .putUserPolicy(request -> request.userName(USER)
                        .policyName("permissions")
                        .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
                                + list + "],\"Resource\":\"*\"}]}"));
        asks = true;
        enforce("0");
    }

    /** Asks nobody any more. */
    public void allowEverything() {
        asks = false;
        enforce("inf");
    }

    /**
     * Returns whether moto can tell that an action is not allowed: it asks for two of S3's by another's name, and what the
     * proxy plays it is never asked.
     */
    public static boolean canDeny(String action) {
        return !List.of(
                        "s3:PutEncryptionConfiguration",
                        "s3:PutBucketPublicAccessBlock",
                        "autoscaling:StartInstanceRefresh",
                        "autoscaling:DescribeInstanceRefreshes",
                        "rds:ModifyDBSubnetGroup")
                .contains(action);
    }

    /** What others use as well must not be told to deny. */
    private static AwsWorld ofItsOwn() {
        AwsWorld world = AwsWorld.open();
        if (!world.canBeCopied()) {
            world.close();
            Assumptions.abort("the endpoint may be somebody else's as well, and would have to ask IAM for everybody");
        }
        return world;
    }

    private void enforce(String after) {
        Endpoint endpoint = world.endpoint();
        endpoint.send(HttpRequest.newBuilder(endpoint.address().resolve("/moto-api/reset-auth"))
                .POST(HttpRequest.BodyPublishers.ofString(after))
                .build());
    }

    @Override
    public void close() {
        allowEverything();
        user.close();
        world.close();
    }
}
