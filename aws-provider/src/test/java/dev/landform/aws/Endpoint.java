package dev.landform.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A server that answers for AWS, one request at a time: moto cannot do with more. Thread-safe. */
final class Endpoint {

    static {
        HostHeader.isPassedOn();
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI address;
    private final boolean canBeCopied;
    private final Optional<ProcessHandle> process;

    private Endpoint(URI address, boolean canBeCopied, Optional<ProcessHandle> process) {
        this.address = address;
        this.canBeCopied = canBeCopied;
        this.process = process;
    }

    /** Returns one that is left as it is, whatever it is. */
    static Endpoint at(URI address) {
        return new Endpoint(address, false, Optional.empty());
    }

    /** Returns a moto that {@link MotoServer} started. */
    static Endpoint ours(URI address) {
        return new Endpoint(address, true, Optional.empty());
    }

    URI address() {
        return address;
    }

    /** Returns whether {@link #copy()} works. */
    boolean canBeCopied() {
        return canBeCopied;
    }

    /** Returns another server, in a process of its own, that holds what this one holds now. */
    Endpoint copy() {
        HttpResponse<byte[]> answer =
                send(HttpRequest.newBuilder(address.resolve("/copy")).build());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("moto cannot be copied: " + text);
        }
        String[] portAndProcess = text.split(" ");
        return new Endpoint(
                URI.create("http://" + address.getHost() + ":" + portAndProcess[0]),
                true,
                ProcessHandle.of(Long.parseLong(portAndProcess[1])));
    }

    /** Ends a copy; does nothing to what is none. */
    void end() {
        process.ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Returns the answer to a request. */
    synchronized HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + request.uri(), e);
        }
    }
}
