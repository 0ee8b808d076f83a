package dev.landform.aws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes the subnets of a database subnet group, where moto would delete the group: creates it once more, which moto
 * takes for a change, with the tags that it had.
 */
final class SubnetGroupChange {

    private static final Pattern ARN = Pattern.compile("<DBSubnetGroupArn>([^<]*)<");
    private static final Pattern DESCRIPTION = Pattern.compile("<DBSubnetGroupDescription>([^<]*)<");
    private static final Pattern TAG = Pattern.compile("<Key>([^<]*)</Key>\\s*<Value>([^<]*)</Value>");

    private final BiFunction<Wire, byte[], Reply> endpoint;

    SubnetGroupChange(BiFunction<Wire, byte[], Reply> endpoint) {
        this.endpoint = endpoint;
    }

    Optional<Reply> answer(Wire wire) {
        if (!wire.name().equals("rds.ModifyDBSubnetGroup")) {
            return Optional.empty();
        }
        String name = wire.parameter("DBSubnetGroupName").orElse("");
        Reply found = ask(wire, Map.of("Action", "DescribeDBSubnetGroups", "DBSubnetGroupName", name));
        if (found.status() != 200) {
            return Optional.of(found);
        }
        Reply tags = ask(wire, Map.of("Action", "ListTagsForResource", "ResourceName", first(ARN, found)));
        Map<String, String> creation = new TreeMap<>(wire.parameters());
        creation.put("Action", "CreateDBSubnetGroup");
        creation.put("DBSubnetGroupDescription", first(DESCRIPTION, found));
        int n = 0;
        for (MatchResult tag : TAG.matcher(tags.text()).results().toList()) {
            n++;
            creation.put("Tags.Tag." + n + ".Key", tag.group(1));
            creation.put("Tags.Tag." + n + ".Value", tag.group(2));
        }
        Reply created = ask(wire, creation);
        return Optional.of(new Reply(
                created.status(),
                created.headers(),
                created.text()
                        .replace("CreateDBSubnetGroup", "ModifyDBSubnetGroup")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private Reply ask(Wire as, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("Version", "2014-10-31");
        StringBuilder body = new StringBuilder();
        all.forEach((key, value) -> body.append(body.length() == 0 ? "" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return endpoint.apply(as, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Pattern pattern, Reply reply) {
        return pattern.matcher(reply.text())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }
}
