package dev.landform.check;

import dev.landform.check.facts.Phrases;
import dev.landform.model.Bucket;
import dev.landform.model.Database;
import dev.landform.model.Service;
import dev.landform.resource.Origin;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The pieces that findings are worded from. */
final class Say {

    private static final int LONGEST = 48;

    private Say() {}

    /** Returns a text as it would stand in a program, shortened if it is long. */
    static String quote(String text) {
        StringBuilder literal = new StringBuilder("\"");
        int length = Math.min(text.length(), text.length() > LONGEST ? LONGEST - 3 : LONGEST);
        for (int i = 0; i < length; i++) {
            literal.append(escaped(text.charAt(i)));
        }
        return literal.append(length < text.length() ? "...\"" : "\"").toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                c < ' ' || (c >= 0x7F && c < 0xA1) || Character.isSurrogate(c) || c >= 0x2000
                        ? String.format("\\u%04x", (int) c)
                        : String.valueOf(c);
        };
    }

    /** Returns {@code a, b and c}. */
    static String list(Collection<String> words) {
        return Phrases.list(words);
    }

    /** Returns {@code a, b or c}. */
    static String either(Collection<String> words) {
        return Phrases.either(words);
    }

    /** Returns {@code 1 zone} or {@code 2 zones}. */
    static String count(long number, String noun) {
        return Phrases.count(number, noun);
    }

    /** Returns a question that offers the suggestions as lines of the language, or else other advice. */
    static String didYouMean(List<String> suggestions, Function<String, String> line, String otherwise) {
        return suggestions.isEmpty()
                ? otherwise
                : "Did you mean " + either(suggestions.stream().map(line).toList()) + "?";
    }

    /** Returns where something else was said, as {@code at Shop.java:12}, or {@code elsewhere}. */
    static String at(Origin origin) {
        return origin.isKnown() ? "at " + origin : "elsewhere";
    }

    static String subject(Service service) {
        return "service/" + segment(service.name());
    }

    static String subject(Database database) {
        return "database/" + segment(database.name());
    }

    static String subject(Bucket bucket) {
        return "bucket/" + segment(bucket.name());
    }

    /** Returns the name as it stands in an address, quoted if it could not stand there. */
    private static String segment(String name) {
        return Names.isLegal(name, Names.LONGEST_ELEMENT) ? name : quote(name);
    }
}
