package dev.landform.aws.type.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A password is sent to AWS and is otherwise nowhere: in no log at any level, no exception, no receipt, no value. */
class SentinelTest {

    private static final String PASSWORD = "Sentinel4711Password";

    @Test
    void aPasswordIsSentAndNeverShown() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                        SecretiveProgram.class.getName(),
                        new StringBuilder(PASSWORD).reverse().toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output)
                .contains("sent: [CreateSecret, CreateDBInstance, PutSecretValue]")
                .contains("sent if broken: [CreateSecret]", "SecretUnusable")
                .contains(" TRACE ", " DEBUG ")
                .contains("CreateDBInstance")
                .doesNotContain(PASSWORD);
    }
}
