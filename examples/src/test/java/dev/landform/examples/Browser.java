package dev.landform.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a window, driven through chromedriver by the WebDriver protocol. Scripts return texts. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final List<String> SWITCHES = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1440,1200");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Process driver, Path folder) throws IOException {
        this.driver = driver;
        BufferedReader output = driver.inputReader();
        String base = "http://127.0.0.1:" + port(output) + "/session";
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "chromedriver's output");
        reader.setDaemon(true);
        reader.start();
        String switches = Stream.concat(SWITCHES.stream(), Stream.of("--user-data-dir=" + folder.resolve("profile")))
                .map(Browser::quoted)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String answer = send(
                "POST",
                base,
                "{\"capabilities\":{\"alwaysMatch\":{\"browserName\":\"chrome\",\"goog:loggingPrefs\":{\"browser\":\"ALL\"},"
                        + "\"goog:chromeOptions\":{\"binary\":"
                        + quoted(program("chromium").orElseThrow().toString())
                        + ",\"args\":[" + switches + "]}}}}");
        this.session = base + "/" + text(answer, "sessionId");
    }

    /** Returns whether this machine has a Chromium and its driver. */
    static boolean isInstalled() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    /** Starts one that keeps all its files in that folder. */
    static Browser start(Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(program("chromedriver").orElseThrow().toString(), "--port=0");
        builder.environment().put("HOME", folder.toString());
        Process driver = builder.redirectErrorStream(true).start();
        try {
            return new Browser(driver, folder);
        } catch (IOException | RuntimeException e) {
            driver.destroy();
            throw e;
        }
    }

    void open(URI address) throws IOException {
        send("POST", session + "/url", "{\"url\":" + quoted(address.toString()) + "}");
    }

    /** Runs a script's body and returns its text. */
    String run(String script) throws IOException {
        String body = "{\"args\":[],\"script\":" + quoted(script) + "}";
        return text(send("POST", session + "/execute/sync", body), "value");
    }

    void click(String selector) throws IOException {
        send("POST", session + "/element/" + find(selector) + "/click", "{}");
    }

    /** Types into whatever has the focus; keys are those of the WebDriver protocol. */
    void type(String keys) throws IOException {
        StringBuilder actions = new StringBuilder();
        for (char key : keys.toCharArray()) {
            for (String way : List.of("keyDown", "keyUp")) {
                actions.append(actions.length() == 0 ? "" : ",");
                actions.append("{\"type\":\"")
                        .append(way)
                        .append("\",\"value\":")
                        .append(quoted("" + key))
                        .append("}");
            }
        }
        String body = "{\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":[" + actions + "]}]}";
        send("POST", session + "/actions", body);
    }

    /** Returns what was written to the console since the last call, as the driver puts it. */
    String console() throws IOException {
        return send("POST", session + "/se/log", "{\"type\":\"browser\"}");
    }

    byte[] screenshot() throws IOException {
        return Base64.getDecoder().decode(text(send("GET", session + "/screenshot", ""), "value"));
    }

    @Override
    public void close() throws IOException {
        try {
            send("DELETE", session, "");
        } finally {
            driver.destroy();
            driver.onExit().join();
        }
    }

    private String find(String selector) throws IOException {
        String body = "{\"using\":\"css selector\",\"value\":" + quoted(selector) + "}";
        return text(send("POST", session + "/element", body), "element-6066-11e4-a52e-4f735466cecf");
    }

    private String send(String method, String address, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != 200) {
            throw new IOException(method + " " + address + ": " + answer.body());
        }
        return answer.body();
    }

    /** Waits until the driver has said on which port it listens, or has ended. */
    private static String port(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            said.append(line).append('\n');
        }
        throw new IOException("chromedriver does not start: " + said);
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the browser was at work");
        }
    }

    /** Returns a text of an answer by its key. */
    private static String text(String json, String key) throws IOException {
        Matcher matcher = Pattern.compile(quoted(key) + "\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"")
                .matcher(json);
        if (!matcher.find()) {
            throw new IOException("no text " + key + " in " + json);
        }
        return unquoted(matcher.group(1));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            quoted.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return quoted.append('"').toString();
    }

    private static String unquoted(String json) {
        Matcher escape = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(json);
        return escape.replaceAll(found -> {
            String code = found.group(1);
            String plain = code.length() > 1
                    ? String.valueOf((char) Integer.parseInt(code.substring(1), 16))
                    : code.replace('n', '\n').replace('t', '\t').replace('r', '\r');
            return Matcher.quoteReplacement(plain);
        });
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
