package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.fake.FaultScript;
import dev.landform.provider.ErrorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {

    @TestFactory
    Stream<DynamicTest> aMistakeIsToldInWordsAndExitsWith1() {
        return Stream.of(
                wrong("There is no verb 'pln'. Did you mean 'plan'?", "pln"),
                wrong("There is no verb 'xylophone'.\n", "xylophone"),
                wrong("--region", "plan", "--regoin", "eu-west-1"),
                wrong("expected one of [fake, aws]", "plan", "--provider", "azure"),
                wrong("'127.0.0.1' is no address", "plan", "--endpoint", "127.0.0.1"),
                wrong("is no address", "plan", "--endpoint", "httpx://127.0.0.1"),
                wrong("is no address", "plan", "--endpoint", "http://127.0.0.1:70000"),
                wrong("--region", "plan", "--region"),
                wrong("'apply'", "plan", "apply"),
                wrong("'5' is no time such as 90s", "apply", "--wait", "5"),
                wrong("--wait and --no-lease go with apply", "plan", "--no-lease"),
                wrong("cannot work as it is:", "plan", "--region", "Seoul"),
                wrong("cannot work as it is:", "plan", "--provider", "aws", "--region", ""),
                wrong("cannot work as it is:", "plan", "--provider", "aws", "--region", "eu west/1"),
                wrong("demo runs in memory only", "demo", "--provider", "aws"),
                wrong("'5' is no time such as 90s", "simulate", "--load", "step:5:20:5"),
                wrong("no-such.csv: neither a file nor a load", "simulate", "--load", "no-such.csv"));
    }

    @Test
    void planEndsWithItsSummary() {
        Captured plan = Captured.run("plan");
        assertThat(plan.code()).isZero();
        assertThat(plan.lastLine()).isEqualTo("Plan: 67 to create, 0 to update, 0 to replace, 0 to delete.");
    }

    @Test
    void applyShowsThePlanAndWhatCameOfIt() {
        Captured apply = Captured.run("apply");
        assertThat(apply.code()).isZero();
        assertThat(apply.out())
                .startsWith(Captured.run("plan").out())
                .containsSubsequence("Done: 67 of 67 steps", "It answers at http://");
    }

    @Test
    void permissionsAreJsonAndNothingElse(@TempDir Path folder) throws IOException {
        Captured create = Captured.run("permissions");
        assertThat(create.code()).isZero();
        assertThat(create.err()).isEmpty();
        assertThat(create.out())
                .startsWith("{\n  \"Version\": \"2012-10-17\"")
                .contains("ec2:CreateVpc", "iam:PassRole");
        assertThat(Captured.run("permissions", "--destroy").out())
                .contains("ec2:DescribeVpcs")
                .doesNotContain("Create");

        Captured files = Captured.run("permissions", "--output", folder.toString());
        StringBuilder written = new StringBuilder();
        for (String file : files.out().lines().toList()) {
            written.append(Files.readString(Path.of(file)));
        }
        assertThat(written.toString()).isEqualTo(create.out());
    }

    @Test
    void aFailureExitsWith2AndSaysWhatToDo() {
        Captured apply = Captured.run(
                cloud -> cloud.faults(
                        FaultScript.none().on("create", "nat-gateway").fail(ErrorClass.DENIED)),
                "apply");
        assertThat(apply.code()).isEqualTo(2);
        assertThat(apply.out()).containsSubsequence("FAILED to create", "Not finished:", "Plan and apply again");
        assertThat(apply.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(apply.out() + apply.err()).doesNotContain("\tat ");
    }

    @Test
    void aLeaseThatCannotBeHadExitsWith2AndSaysWhatToDo() {
        FaultScript denied = FaultScript.none().on("lease", "create").fail(ErrorClass.DENIED);
        Captured apply = Captured.run(cloud -> cloud.faults(denied), "apply");
        assertThat(apply.code()).isEqualTo(2);
        assertThat(apply.err())
                .startsWith("The plan was not carried out.\nerror [lease-denied] tryiton\n")
                .contains("--no-lease")
                .doesNotContain("\tat ");
        assertThat(apply.err().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Captured.run(cloud -> cloud.faults(denied), "apply", "--no-lease")
                        .code())
                .isZero();
    }

    @Test
    void leaseAndUnlockSayHowItStands() {
        assertThat(Captured.run("lease").out()).isEqualTo("Nobody holds the lease.\n");
        assertThat(Captured.run("unlock").out()).isEqualTo("Nobody holds the lease. There is nothing to break.\n");
    }

    @Test
    void aCloudThatCannotBeAskedExitsWith2() {
        Captured plan = Captured.run(
                cloud -> cloud.faults(FaultScript.none().on("observe", "*").fail(ErrorClass.DENIED)), "plan");
        assertThat(plan.code()).isEqualTo(2);
        assertThat(plan.err()).startsWith("The cloud cannot be asked: ").doesNotContain("\tat ");
    }

    @Test
    void anInMemoryCloudHasNothingToDestroy() {
        Captured destroy = Captured.run("destroy", "--delete-data");
        assertThat(destroy.code()).isZero();
        assertThat(destroy.out()).contains("nothing to destroy");
        assertThat(destroy.lastLine()).isEqualTo("Plan: 0 to create, 0 to update, 0 to replace, 0 to delete.");
    }

    @Test
    void helpAndVersionDoNothingElse() {
        Captured help = Captured.run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--delete-data", "--endpoint", "Exit codes: 0 done, 1 ");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Captured version = Captured.run("apply", "--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).isEqualTo("landform 0.1.0\n");
    }

    private static DynamicTest wrong(String message, String... args) {
        return DynamicTest.dynamicTest(String.join(" ", args), () -> {
            Captured captured = Captured.run(args);
            assertThat(captured.code()).isEqualTo(1);
            assertThat(captured.out()).isEmpty();
            assertThat(captured.err()).contains(message).doesNotContain("\tat ", "Exception");
        });
    }
}
