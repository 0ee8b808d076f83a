package dev.landform.aws.type.network;

import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers as AWS writes them, for the states that moto never is in. The last answer to an operation stays; an
 * operation without one fails the test.
 */
public final class Canned implements SdkHttpClient {

    private final Map<String, Deque<String>> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** Answers an operation with that content. */
    public Canned answer(String operation, String content) {
        answers.computeIfAbsent(operation, name -> new ArrayDeque<>())
                .add(
                        content.startsWith("{")
                                ? content
                                : "<" + operation + "Response>" + content + "</" + operation + "Response>");
        return this;
    }

    /** Answers an operation with an error of a service other than EC2. */
    public Canned refusal(String operation, String code) {
        String xml = "<ErrorResponse><Error><Code>" + code
                + "</Code><Message>as AWS would say</Message></Error></ErrorResponse>";
        answers.computeIfAbsent(operation, name -> new ArrayDeque<>())
                .add(operation.equals("GetParameter") ? "{\"__type\":\"" + code + "\"}" : xml);
        return this;
    }

    /** Answers an operation with an error. */
    public Canned error(String operation, String code) {
        answers.computeIfAbsent(operation, name -> new ArrayDeque<>())
                .add("<Response><Errors><Error><Code>" + code
                        + "</Code><Message>as AWS would say</Message></Error></Errors></Response>");
        return this;
    }

    /** Returns the bodies of the calls so far, decoded. */
    public List<String> calls() {
        return calls;
    }

    public AwsProvider provider() {
        return AwsProvider.builder()
                .region(AwsWorld.REGION)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(this)
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return answer(request);
            }

            @Override
            public void abort() {}
        };
    }

    private synchronized HttpExecuteResponse answer(HttpExecuteRequest request) {
        String body = body(request);
        calls.add(body);
        String operation = request.httpRequest()
                .firstMatchingHeader("X-Amz-Target")
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElseGet(() -> body.replaceFirst(".*Action=", "").replaceFirst("&.*", ""));
        Deque<String> left = answers.get(operation);
        if (left == null) {
            throw new AssertionError("nobody expected " + operation);
        }
        String answer = left.size() > 1 ? left.remove() : left.element();
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(answer.matches("(?s)(<Response>|<ErrorResponse>|.\"__type).*") ? 400 : 200)
                        .build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    private static String body(HttpExecuteRequest request) {
        try {
            byte[] bytes =
                    request.contentStreamProvider().orElseThrow().newStream().readAllBytes();
            return URLDecoder.decode(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
