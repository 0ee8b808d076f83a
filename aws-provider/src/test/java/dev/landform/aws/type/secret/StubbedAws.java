package dev.landform.aws.type.secret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Secrets Manager and RDS as far as one database needs them, with a password that the test knows. */
final class StubbedAws implements SdkHttpClient {

    private static final String RDS_ANSWER = """
            <%1$sResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><%1$sResult>%2$s</%1$sResult>
            </%1$sResponse>""";
    private static final String DATABASE = """
            <DBInstance><DBInstanceIdentifier>db</DBInstanceIdentifier><DBInstanceStatus>available</DBInstanceStatus>
            <DBInstanceArn>arn:aws:rds:eu-west-1:1:db:db</DBInstanceArn><Engine>mysql</Engine><DBName>store</DBName>
            <Endpoint><Address>db.example</Address><Port>3306</Port></Endpoint></DBInstance>""";

    private final String password;
    private final boolean broken;
    private final List<String> sent = new ArrayList<>();

    StubbedAws(String password, boolean broken) {
        this.password = password;
        this.broken = broken;
    }

    /** Returns which operations had the password in what was sent. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String body = request.contentStreamProvider()
                .map(content -> {
                    try {
                        return new String(content.newStream().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse("");
        String operation = request.httpRequest()
                .firstMatchingHeader("X-Amz-Target")
                .map(target -> target.substring(target.indexOf('.') + 1))
                .orElseGet(() -> body.replaceFirst("(?s).*Action=(\\w+).*", "$1"));
        if (body.contains(password)) {
            sent.add(operation);
        }
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return HttpExecuteResponse.builder()
                        .response(SdkHttpFullResponse.builder().statusCode(200).build())
                        .responseBody(AbortableInputStream.create(
                                new ByteArrayInputStream(answer(operation).getBytes(StandardCharsets.UTF_8))))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private String answer(String operation) {
        String value = "{\\\"username\\\":\\\"admin\\\",\\\"password\\\":\\\"" + password + (broken ? "" : "\\\"}");
        return switch (operation) {
            case "GetRandomPassword" -> "{\"RandomPassword\":\"" + password + "\"}";
            case "GetSecretValue" -> "{\"ARN\":\"arn:secret\",\"SecretString\":\"" + value + "\"}";
            case "CreateSecret" -> "{\"ARN\":\"arn:secret\",\"Name\":\"secret\"}";
            case "CreateDBInstance" -> RDS_ANSWER.formatted(operation, DATABASE);
            case "DescribeDBInstances" ->
                RDS_ANSWER.formatted(operation, "<DBInstances>" + DATABASE + "</DBInstances>");
            default -> "{}";
        };
    }
}
