package dev.landform.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Writes policies as JSON. A list of one is written as the one: IAM takes both. */
final class PolicyText {

    /** Keys whose values are ARNs. */
    private static final List<String> ARN_KEYS = List.of("iam:PolicyARN");

    private final StringBuilder text = new StringBuilder();
    private final boolean indented;
    private int depth;

    private PolicyText(boolean indented) {
        this.indented = indented;
    }

    static String indented(Policy policy) {
        return new PolicyText(true).policy(policy) + "\n";
    }

    static String compact(Policy policy) {
        return new PolicyText(false).policy(policy);
    }

    private String policy(Policy policy) {
        List<Runnable> statements = new ArrayList<>();
        policy.statements().forEach(statement -> statements.add(() -> statement(statement)));
        block(
                '{',
                '}',
                List.of(
                        member("Version", () -> string("2012-10-17")),
                        member("Statement", () -> block('[', ']', statements))));
        return text.toString();
    }

    private void statement(Statement statement) {
        List<Runnable> members = new ArrayList<>();
        members.add(member("Sid", () -> string(statement.sid())));
        members.add(member("Effect", () -> string("Allow")));
        members.add(member("Action", () -> strings(statement.actions())));
        members.add(member("Resource", () -> strings(statement.resources())));
        if (!statement.conditions().isEmpty()) {
            members.add(member("Condition", () -> conditions(statement.conditions())));
        }
        block('{', '}', members);
    }

    private void conditions(SortedMap<String, SortedSet<String>> conditions) {
        SortedMap<String, SortedMap<String, SortedSet<String>>> byOperator = new TreeMap<>();
        conditions.forEach((key, values) -> byOperator
                .computeIfAbsent(ARN_KEYS.contains(key) ? "ArnEquals" : "StringEquals", operator -> new TreeMap<>())
                .put(key, values));
        List<Runnable> operators = new ArrayList<>();
        byOperator.forEach((operator, keys) -> operators.add(member(operator, () -> keys(keys))));
        block('{', '}', operators);
    }

    private void keys(SortedMap<String, SortedSet<String>> keys) {
        List<Runnable> members = new ArrayList<>();
        for (Map.Entry<String, SortedSet<String>> key : keys.entrySet()) {
            members.add(member(key.getKey(), () -> strings(key.getValue())));
        }
        block('{', '}', members);
    }

    private void strings(Collection<String> values) {
        if (values.size() == 1) {
            string(values.iterator().next());
        } else {
            List<Runnable> items = new ArrayList<>();
            values.forEach(value -> items.add(() -> string(value)));
            block('[', ']', items);
        }
    }

    private Runnable member(String name, Runnable value) {
        return () -> {
            string(name);
            text.append(indented ? ": " : ":");
            value.run();
        };
    }

    private void block(char open, char close, List<Runnable> parts) {
        text.append(open);
        depth++;
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : ",");
            newLine();
            parts.get(i).run();
        }
        depth--;
        newLine();
        text.append(close);
    }

    private void newLine() {
        if (indented) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
