package dev.landform.synthesis;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.model.Service;
import dev.landform.resource.Text;
import java.nio.charset.StandardCharsets;

/** EC2 takes at most 16 KiB of user data; what a user's scripts leave of that is only known when all is composed. */
final class UserDataSize {

    static final int LIMIT = 16 * 1024;

    /** An ARN may have 2,048 characters; those that end up in user data have fewer than this. */
    private static final int UNKNOWN_BYTES = 200;

    private static final int UTF_8_BYTES_PER_CHAR = 3;

    private UserDataSize() {}

    static void check(Draft draft, Service service, Text userData) {
        if (bytesAtMost(userData) <= LIMIT) {
            return;
        }
        int bytes = bytes(userData);
        if (bytes > LIMIT) {
            draft.find(new Finding(
                    Severity.ERROR,
                    "user-data-too-long",
                    "service/" + service.name(),
                    service.origins().of("userData"),
                    "The boot script of " + service.name() + " has " + bytes + " bytes with everything that Landform"
                            + " adds for runtimes, agents and environment.",
                    "EC2 takes at most " + LIMIT + " bytes of user data.",
                    "Put your own script into a bucket, read it from there at boot, and keep only the call in"
                            + " .userData(...)."));
        }
    }

    static int bytes(Text text) {
        int bytes = 0;
        for (Text.Part part : text.parts()) {
            bytes += part instanceof Text.Literal literal ? utf8(literal).length : UNKNOWN_BYTES;
        }
        return bytes;
    }

    /** Says without encoding anything what nearly all scripts are far below. */
    private static int bytesAtMost(Text text) {
        int bytes = 0;
        for (Text.Part part : text.parts()) {
            bytes += part instanceof Text.Literal literal ? literal.length() * UTF_8_BYTES_PER_CHAR : UNKNOWN_BYTES;
        }
        return bytes;
    }

    private static byte[] utf8(Text.Literal literal) {
        return literal.value().getBytes(StandardCharsets.UTF_8);
    }
}
