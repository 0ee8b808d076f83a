package dev.landform.aws.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an answer begins. The SDK reads any XML, and nothing at all, as an answer in which nothing is listed: a page that
 * somebody on the way wrote would then mean that nothing exists.
 */
final class Opening {

    private static final int ENOUGH = 1024;
    private static final Pattern ROOT =
            Pattern.compile("^(?:\ufeff|\\s|<\\?[^>]*>|<!--.*?-->)*<([\\w.-]+)", Pattern.DOTALL);

    /** Of what S3 is asked for, the names of the documents that it answers with. */
    private static final Map<String, String> DOCUMENTS_OF_S3 = Map.of(
            "DeleteObjects", "DeleteResult",
            "GetBucketTagging", "Tagging",
            "ListBuckets", "ListAllMyBucketsResult",
            "ListObjectVersions", "ListVersionsResult");

    private Opening() {}

    /** Returns the same content, if it begins as an answer to that operation does. */
    static InputStream checked(String service, String operation, InputStream content) throws IOException {
        return switch (service) {
            case "Ec2", "Elastic Load Balancing v2", "Auto Scaling", "Rds", "Iam", "Sts" ->
                beginning(operation, operation + "Response", content);
            case "S3" -> {
                String document = DOCUMENTS_OF_S3.get(operation);
                yield document == null ? content : beginning(operation, document, content);
            }
            default -> content;
        };
    }

    private static InputStream beginning(String operation, String root, InputStream content) throws IOException {
        PushbackInputStream again = new PushbackInputStream(content, ENOUGH);
        byte[] start = again.readNBytes(ENOUGH);
        again.unread(start);
        Matcher found = ROOT.matcher(new String(start, StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new UnreadableAnswer(operation, start.length == 0 ? "there is nothing in it" : "it is no XML");
        }
        if (!found.group(1).equals(root)) {
            throw new UnreadableAnswer(operation, "it is <" + found.group(1) + "> instead of <" + root + ">");
        }
        return again;
    }
}
