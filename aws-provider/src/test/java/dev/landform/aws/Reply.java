package dev.landform.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer of the proxy's own, or of the endpoint behind it.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body
 */
record Reply(int status, Map<String, List<String>> headers, byte[] body) {

    /** Returns an error as the service would put it. */
    static Reply error(String service, int status, String code, String message) {
        return switch (service) {
            case "ec2" ->
                xml(
                        status,
                        "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors><RequestID>0</RequestID></Response>"
                                .formatted(code, message));
            case "s3" ->
                xml(
                        status,
                        "<Error><Code>%s</Code><Message>%s</Message><RequestId>0</RequestId></Error>"
                                .formatted(code, message));
            case "secretsmanager", "ssm", "logs", "tagging" ->
                new Reply(
                        status,
                        Map.of(
                                "Content-Type",
                                List.of("application/x-amz-json-1.1"),
                                "x-amzn-ErrorType",
                                List.of(code)),
                        "{\"__type\":\"%s\",\"message\":\"%s\"}"
                                .formatted(code, message)
                                .getBytes(StandardCharsets.UTF_8));
            default ->
                xml(
                        status,
                        "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>0</RequestId></ErrorResponse>"
                                .formatted(code, message));
        };
    }

    static Reply xml(int status, String body) {
        return new Reply(status, Map.of("Content-Type", List.of("text/xml")), body.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
