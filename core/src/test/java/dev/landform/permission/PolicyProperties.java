package dev.landform.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Policies mean what IAM says they mean, and none is larger than it takes. */
class PolicyProperties {

    /** A pattern of {@code a}, {@code *} and {@code ?}, written with the letters a, b and c. */
    private static String pattern(String letters) {
        return letters.replace('b', '*').replace('c', '?');
    }

    @Property
    void aGlobIsWhatARegularExpressionSaysItIs(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String letters,
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 8) String text) {
        String regex = pattern(letters).replace("*", ".*").replace("?", ".");
        assertThat(Glob.matches(pattern(letters), text)).isEqualTo(text.matches(regex));
    }

    @Property(tries = 100)
    void whatIsTooLargeForOnePolicyIsInSeveral(
            @ForAll @IntRange(min = 1, max = 60) int actions, @ForAll @IntRange(min = 1, max = 300) int resources) {
        Statement statement = statement("Large", actions, resources);
        List<Policy> policies = Packing.policies(List.of(statement("Small", 1, 1), statement));
        assertThat(policies).allSatisfy(policy -> assertThat(policy.size()).isLessThanOrEqualTo(6144));
        List<Access> asked = new ArrayList<>();
        for (String action : statement.actions()) {
            for (String resource : statement.resources()) {
                asked.add(new Access(action, resource, new TreeMap<>()));
            }
        }
        assertThat(asked).allMatch(access -> policies.stream().anyMatch(policy -> policy.allows(access)));
        assertThat(policies.stream()
                        .flatMap(policy -> policy.statements().stream())
                        .map(Statement::sid))
                .doesNotHaveDuplicates();
    }

    private static Statement statement(String sid, int actions, int resources) {
        return new Statement(
                sid,
                Occasion.EVERY_RUN,
                numbered("s3:Do", actions),
                numbered("arn:aws:s3:::b", resources),
                new TreeMap<>());
    }

    private static SortedSet<String> numbered(String start, int most) {
        SortedSet<String> all = new TreeSet<>();
        for (int i = 0; i < most; i++) {
            all.add(start + i);
        }
        return all;
    }

    @Example
    void everyPartOfAStatementCounts() {
        TreeMap<String, SortedSet<String>> conditions = new TreeMap<>();
        conditions.put("aws:ResourceTag/landform:topology", new TreeSet<>(List.of("shop")));
        Statement statement = new Statement(
                "Own",
                Occasion.EVERY_RUN,
                new TreeSet<>(List.of("ec2:DeleteVpc")),
                new TreeSet<>(List.of("arn:aws:ec2:eu-west-1:1:vpc/*")),
                conditions);
        assertThat(statement.allows(access("ec2:deletevpc", "vpc/vpc-1", "shop")))
                .isTrue();
        assertThat(statement.allows(access("ec2:DeleteVpcs", "vpc/vpc-1", "shop")))
                .isFalse();
        assertThat(statement.allows(access("ec2:DeleteVpc", "subnet/vpc-1", "shop")))
                .isFalse();
        assertThat(statement.allows(access("ec2:DeleteVpc", "vpc/vpc-1", "other")))
                .isFalse();
        assertThat(statement.allows(new Access("ec2:DeleteVpc", "arn:aws:ec2:eu-west-1:1:vpc/v", new TreeMap<>())))
                .isFalse();
    }

    private static Access access(String action, String resource, String owner) {
        TreeMap<String, String> context = new TreeMap<>();
        context.put("aws:ResourceTag/landform:topology", owner);
        return new Access(action, "arn:aws:ec2:eu-west-1:1:" + resource, context);
    }
}
