package dev.landform.aws.answers;

import dev.landform.aws.AwsProvider;
import java.io.ByteArrayInputStream;
import java.net.URI;
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
 * Answers as was recorded: the same request with the same answer, another request with that of one for the same
 * operation. The last answer stays. Whatever was never asked for is refused.
 */
final class Replay implements SdkHttpClient {

    private static final String REFUSAL =
            "<Response><Errors><Error><Code>NeverAskedFor</Code><Message>not on the tape</Message></Error></Errors></Response>";

    private final Map<String, Deque<Exchange>> exact = new HashMap<>();
    private final Map<String, Deque<Exchange>> similar = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    Replay(List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            exact.computeIfAbsent(exchange.operation() + exchange.request(), key -> new ArrayDeque<>())
                    .add(exchange);
            similar.computeIfAbsent(exchange.operation(), key -> new ArrayDeque<>())
                    .add(exchange);
        }
    }

    /** Returns a provider that is answered so, and waits for nothing. */
    AwsProvider provider() {
        return AwsProvider.builder()
                .region("ap-northeast-2")
                .endpointOverride(URI.create("http://aws.invalid"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .pollingPace(0.001)
                .httpClient(this)
                .build();
    }

    /** Returns the operations that were asked for so far. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                Exchange answer = answer(Exchange.of(request, 400, REFUSAL));
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(answer.status())
                                .build())
                        .responseBody(AbortableInputStream.create(
                                new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    private synchronized Exchange answer(Exchange asked) {
        calls.add(asked.operation());
        Deque<Exchange> left = exact.get(asked.operation() + asked.request());
        if (left == null) {
            left = similar.get(asked.operation());
        }
        if (left == null) {
            return asked;
        }
        return left.size() > 1 ? left.remove() : left.element();
    }

    @Override
    public void close() {}
}
