package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.landform.aws.AwsProvider;
import dev.landform.json.PlanJson;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.preflight.Unanswered;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Observation;
import dev.landform.provider.ProviderException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is said of answers that were found to be misread, or not to be read, one by one. */
class AnswerCheckTest {

    private static final Tape TAPE = Tapes.read();
    private static final Tape.Chapter CHANGE = TAPE.chapters().get(1);

    @Test
    void aPageOfSomebodyOnTheWayIsNoEmptyList() {
        refused("ec2.DescribeVpcs", body -> "<html><body>Sign in</body></html>", "it is <html> instead of");
        refused("rds.DescribeDBInstances", body -> "", "DescribeDBInstances: there is nothing in it");
        refused("s3.ListBuckets", body -> "Bad Gateway", "ListBuckets: it is no XML");
        refused(
                "iam.ListInstanceProfiles",
                body -> "<ListRolesResponse/>",
                "instead of <ListInstanceProfilesResponse>");
    }

    @Test
    void whatIsMissingIsNamed() {
        refused("ec2.DescribeVpcs", body -> without(body, "cidrBlock"), "DescribeVpcs: Vpc.CidrBlock is missing");
        refused("ec2.DescribeSubnets", body -> without(body, "state"), "Subnet.State is missing");
        refused("ec2.DescribeSubnets", body -> without(body, "availabilityZone"), "Subnet.AvailabilityZone is missing");
        refused("rds.DescribeDBInstances", body -> without(body, "DBInstanceStatus"), "DBInstance.DBInstanceStatus is");
        refused("secretsmanager.ListSecrets", body -> body.replace("\"ARN\"", "\"Arm\""), "SecretListEntry.ARN is");
        refused("tagging.GetResources", body -> "{\"ResourceTagMappingList\":[null]}", "has a gap");
    }

    @Test
    void whatIsNoNumberIsNotTakenForOne() {
        refused(
                "autoscaling.DescribeAutoScalingGroups",
                body -> body.replaceFirst("<MinSize>1", "<MinSize>one"),
                "DescribeAutoScalingGroups: it is not written as AWS writes");
    }

    @Test
    void aBlockThatIsNoneIsNamed() {
        refused("ec2.DescribeVpcs", body -> body.replace("10.0.0.0/16", "10.0.0.0/99"), "DescribeVpcs: ");
    }

    @Test
    void aListThatGoesRoundInCirclesEnds() {
        refused(
                "ec2.DescribeVpcs",
                body -> body.replace("</DescribeVpcsResponse>", "<nextToken>on</nextToken></DescribeVpcsResponse>"),
                "the next page is the one that was asked for");
        refused(
                "secretsmanager.ListSecrets",
                body -> body.replace("\"NextToken\": null", "\"NextToken\": \"on\""),
                "the next page is the one that was asked for");
    }

    @Test
    void anAddressThatSomebodyHasEditedIsShown() {
        ProviderException said = look("ec2.DescribeVpcs", body -> body.replace("network/vpc", "My VPC"));
        assertThat(said.errorClass()).isEqualTo(ErrorClass.INVALID);
        assertThat(said).hasMessageContaining("is tagged landform:address=My VPC, which is no address");
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        refused("ec2.DescribeVpcs", body -> "<DescribeVpcsResponse>" + "<a>".repeat(100_000), "DescribeVpcs: it is n");
    }

    /** Several handlers read it, and only one of them has asked for it. */
    @Test
    void whatCannotBeDecodedIsSaidWhoeverAskedForIt() {
        refused(
                "iam.GetAccountAuthorizationDetails",
                body -> body.replace("%7B", "%7}"),
                "GetAccountAuthorizationDetails");
    }

    @Test
    void whatCannotBeParsedIsNotQuoted() {
        Scene scene = Scene.all().stream()
                .filter(one -> one.name().equals("create database/db/secret-attachment"))
                .findFirst()
                .orElseThrow();
        List<Exchange> heard =
                spoilt(scene.exchanges(), "secretsmanager.GetSecretValue", body -> "{\"SecretString\": Sentinel4711 }");
        try (AwsProvider aws = new Replay(heard).provider()) {
            ProviderException said = catchThrowableOfType(
                    ProviderException.class, () -> scene.action().apply(aws));
            StringWriter all = new StringWriter();
            said.printStackTrace(new PrintWriter(all, true));
            assertThat(all.toString())
                    .contains("GetSecretValue: it is not written as AWS writes")
                    .doesNotContain("Sentinel4711");
        }
    }

    @Test
    void aQuestionIsUnansweredIfTheAnswerCannotBeRead() {
        Questions questions =
                Questions.of(PlanJson.standard().read(TAPE.chapters().get(0).plan()));
        List<Exchange> heard = spoilt(
                TAPE.chapters().get(0).inquire(), "ec2.DescribeInstanceTypes", body -> without(body, "vCpuInfo"));
        try (AwsProvider aws = new Replay(heard).provider()) {
            Answers answers = aws.inquire(questions);
            assertThat(answers.unanswered()).extracting(Unanswered::reason).contains("an answer that cannot be read");
        }
    }

    private static void refused(String operation, UnaryOperator<String> change, String what) {
        ProviderException said = look(operation, change);
        assertThat(said.code()).isEqualTo("UnreadableAnswer");
        assertThat(said)
                .hasMessageStartingWith("AWS answered something that Landform cannot read: ")
                .hasMessageContaining(what);
    }

    private static ProviderException look(String operation, UnaryOperator<String> change) {
        try (AwsProvider aws = new Replay(spoilt(CHANGE.observe(), operation, change)).provider()) {
            return catchThrowableOfType(
                    ProviderException.class,
                    () -> aws.observe(new Observation(Story.FIRST.name(), Story.FIRST.region(), new TreeSet<>())));
        }
    }

    private static List<Exchange> spoilt(List<Exchange> sound, String operation, UnaryOperator<String> change) {
        List<Exchange> spoilt = sound.stream()
                .map(one -> one.operation().equals(operation) ? one.withBody(change.apply(one.body())) : one)
                .toList();
        assertThat(spoilt).isNotEqualTo(sound);
        return spoilt;
    }

    private static String without(String body, String element) {
        return body.replaceAll("(?s)<" + element + ">.*?</" + element + ">", "");
    }
}
