package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Wire;
import dev.landform.plan.PlanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documented policy allows every call that is made in the life of the reference topology. */
@ExtendWith(AwsWorld.Extension.class)
class PermissionsTest {

    private static final Path POLICY = Path.of("../docs/aws-permissions.json");
    private static final Pattern ACTION = Pattern.compile("\"([a-z0-9-]+:[A-Za-z]+\\*?)\"");

    /** Where IAM's name for an action is not the API's. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("tagging:GetResources", "tag:GetResources"),
            Map.entry("s3:HeadBucket", "s3:ListBucket"),
            Map.entry("s3:ListBuckets", "s3:ListAllMyBuckets"),
            Map.entry("s3:PutBucketEncryption", "s3:PutEncryptionConfiguration"),
            Map.entry("s3:GetBucketEncryption", "s3:GetEncryptionConfiguration"),
            Map.entry("s3:GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock"),
            Map.entry("s3:PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock"),
            Map.entry("s3:ListObjectVersions", "s3:ListBucketVersions"),
            Map.entry("s3:DeleteObjects", "s3:DeleteObject"));

    @Test
    void everyCallIsAllowedByTheDocumentedPolicy(AwsWorld world) throws IOException {
        world.proxy().forget();
        Landform landform = world.landform().planning(PlanOptions.deletingData());
        List<Consumer<Reference>> life =
                List.of(reference -> {}, PermissionsTest::changed, reference -> reference.databaseGib = 40);
        for (Consumer<Reference> change : life) {
            Runs.apply(landform, landform.plan(Reference.with(change)));
        }
        Runs.apply(landform, landform.planDestroy("tryiton", AwsWorld.REGION));

        SortedSet<String> used = new TreeSet<>();
        for (Wire wire : world.proxy().requests()) {
            String name = wire.service() + ":" + wire.operation();
            used.add(NAMES.getOrDefault(name, name));
        }
        SortedSet<String> allowed = allowed();
        assertThat(used).allMatch(action -> allowed.stream().anyMatch(pattern -> covers(pattern, action)));
    }

    private static void changed(Reference reference) {
        reference.zones = 3;
        reference.natGateways = 3;
        reference.keepLogs = 7;
        reference.idleTimeout = reference.idleTimeout.plusSeconds(60);
        reference.protectedBalancer = false;
        reference.springRoutes = new String[] {"/api/spring/*", "/api/java/*", "/*"};
        reference.springHealth = "/up";
        reference.springMax = 6;
        reference.springCpu = 50;
        reference.springType = "t3.small";
        reference.springDraining = reference.springDraining.plusSeconds(30);
        reference.springServer = "TIO-Java-Server";
        reference.springPolicy = "AmazonSQSFullAccess";
        reference.nodeName = "web";
        reference.hasExtraService = true;
        reference.databaseUsers = new String[] {"spring"};
        reference.databaseClass = "db.t4g.small";
        reference.databaseGib = 40;
        reference.backupDays = 3;
        reference.secretName = "tio/db/other";
        reference.hasExtraBucket = true;
        reference.versionedBucket = true;
        reference.pythonRequests = 20;
    }

    private static boolean covers(String pattern, String action) {
        return pattern.endsWith("*")
                ? action.startsWith(pattern.substring(0, pattern.length() - 1))
                : action.equals(pattern);
    }

    private static SortedSet<String> allowed() throws IOException {
        SortedSet<String> allowed = new TreeSet<>();
        Matcher actions = ACTION.matcher(Files.readString(POLICY));
        while (actions.find()) {
            allowed.add(actions.group(1));
        }
        return allowed;
    }
}
