package dev.landform.aws;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets time pass for parameters, since the endpoint's clock cannot be moved: what was written before looks older by that
 * much. Thread-safe.
 */
final class ParameterTimes {

    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern NAME = Pattern.compile("\"Name\": ?\"([^\"]+)\"");
    private static final Pattern MODIFIED = Pattern.compile("(\"LastModifiedDate\": ?)([0-9.]+)");

    private final AtomicLong passedMillis = new AtomicLong();
    private final Map<String, Long> writtenAt = new ConcurrentHashMap<>();

    void pass(Duration time) {
        passedMillis.addAndGet(time.toMillis());
    }

    /** Notes when a parameter is written, and has reading it show the time that has passed. */
    Reply seen(Wire wire, Reply reply) {
        if (wire.is("ssm.PutParameter") && reply.status() == 200) {
            writtenAt.put(name(wire.body()), passedMillis.get());
        }
        if (!wire.is("ssm.GetParametersByPath")) {
            return reply;
        }
        String aged = OBJECT.matcher(reply.text()).replaceAll(object -> Matcher.quoteReplacement(aged(object)));
        return new Reply(reply.status(), reply.headers(), aged.getBytes(StandardCharsets.UTF_8));
    }

    private String aged(MatchResult object) {
        long passed = passedMillis.get() - writtenAt.getOrDefault(name(object.group()), 0L);
        return MODIFIED.matcher(object.group())
                .replaceAll(time -> time.group(1)
                        + new BigDecimal(time.group(2))
                                .subtract(BigDecimal.valueOf(passed, 3))
                                .toPlainString());
    }

    private static String name(String json) {
        Matcher name = NAME.matcher(json);
        return name.find() ? name.group(1) : "";
    }
}
