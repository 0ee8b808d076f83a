package dev.landform.aws;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * An AWS endpoint that we did not write: the one in {@code LANDFORM_AWS_ENDPOINT}, or else moto, started once for all
 * tests of the JVM and stopped with it.
 *
 * <p>Where neither can be had, the tests that need it are skipped and say so in one line; with {@code LANDFORM_CI=true}
 * they fail.
 */
final class MotoServer {

    private static final String HOST = "127.0.0.1";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int TRIES = 3;
    private static final boolean IN_CI = "true".equals(System.getenv("LANDFORM_CI"));

    /** Whether somebody said so: continuous integration calls the endpoint on one JDK, not on all. */
    private static final boolean UNWANTED = "none".equals(System.getenv("LANDFORM_AWS_ENDPOINT"));

    static {
        HostHeader.isPassedOn();
    }

    private MotoServer() {}

    /** Returns its address; skips or fails the test if there is none. */
    static Endpoint endpoint() {
        if (Started.ENDPOINT == null) {
            reasonToSkip().ifPresent(Assumptions::abort);
            Assertions.fail(Started.PROBLEM);
        }
        return Started.ENDPOINT;
    }

    /** Returns why tests cannot be run; empty if they can, or shall fail. */
    static Optional<String> reasonToSkip() {
        boolean mayBeMissing = UNWANTED || !IN_CI;
        return Started.ENDPOINT == null && mayBeMissing ? Optional.of(Started.PROBLEM) : Optional.empty();
    }

    /** Initialised, and so started, by whoever asks first. */
    private static final class Started {
        static final String PROBLEM;
        static final Endpoint ENDPOINT;

        static {
            String given = System.getenv("LANDFORM_AWS_ENDPOINT");
            String problem = "";
            Endpoint endpoint = null;
            try {
                if (UNWANTED) {
                    throw new IOException("LANDFORM_AWS_ENDPOINT is none");
                }
                endpoint = given == null ? Endpoint.ours(start()) : Endpoint.at(URI.create(given));
            } catch (IOException e) {
                problem = "there is no AWS endpoint to test with (" + e.getMessage()
                        + "); get one with: pip install 'moto[server]'";
                if (UNWANTED || !IN_CI) {
                    System.err.println("Skipped all tests of the AWS provider over HTTP: " + problem);
                }
            }
            PROBLEM = problem;
            ENDPOINT = endpoint;
        }
    }

    private static URI start() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder("moto_server", "-H", HOST, "-p", String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
            // Without assertions: a wrong one refuses to launch from a later version of a template with user data.
            builder.environment().put("PYTHONOPTIMIZE", "1");
            // What Python compiles for that is kept, so that only the first start is slow.
            builder.environment()
                    .put(
                            "PYTHONPYCACHEPREFIX",
                            Path.of("target", "python").toAbsolutePath().toString());
            builder.environment()
                    .merge("PYTHONPATH", copying().toString(), (given, ours) -> ours + File.pathSeparator + given);
            builder.environment().remove("PYTHONDONTWRITEBYTECODE");
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            URI endpoint = URI.create("http://" + HOST + ":" + port);
            if (answers(endpoint, process)) {
                return endpoint;
            }
            process.destroyForcibly();
        }
        throw new IOException("moto_server does not start");
    }

    /** Returns the folder of what lets moto copy itself. */
    private static Path copying() throws IOException {
        try {
            return Path.of(MotoServer.class.getResource("/moto/").toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Another process may have taken the port in between: moto ends then, and is started again. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(URI endpoint, Process process) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question =
                HttpRequest.newBuilder(endpoint.resolve("/moto-api/data.json")).build();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (http.send(question, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return true;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while moto starts"));
        }
    }
}
