package dev.landform.aws.answers;

import dev.landform.aws.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * One request, as far as it matters, and its answer.
 *
 * @param operation service and operation, for example {@code ec2.CreateVpc}
 * @param request tells this request from others for the same operation
 * @param status the answer's status
 * @param body the answer's body
 */
record Exchange(String operation, int request, int status, String body) {

    static Exchange of(HttpExecuteRequest request, int status, String body) {
        SdkHttpRequest http = request.httpRequest();
        SortedMap<String, String> headers = new TreeMap<>();
        http.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String query = http.encodedQueryParameters().map(text -> "?" + text).orElse("");
        String target = http.encodedPath() + query;
        String sent = sent(request);
        Wire wire = Wire.of(http.method().name(), target, headers, sent);
        return new Exchange(wire.name(), (target + sent).hashCode(), status, body);
    }

    private static String sent(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(content -> {
                    try {
                        return new String(content.newStream().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse("");
    }

    Exchange withBody(String other) {
        return new Exchange(operation, request, status, other);
    }
}
