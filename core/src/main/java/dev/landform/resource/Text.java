package dev.landform.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A string that may hold outputs of resources which do not exist yet, such as the ARN of a secret.
 *
 * <p>A text without outputs is a plain string. Texts are immutable; neighbouring literals are joined, so that equal
 * contents are equal values.
 */
public final class Text {

    private static final Text EMPTY = new Text(List.of());

    private final List<Part> parts;

    private Text(List<Part> parts) {
        this.parts = parts;
    }

    /** Returns a text that is known now. */
    public static Text of(String literal) {
        return literal.isEmpty() ? EMPTY : new Text(List.of(new Literal(List.of(literal))));
    }

    /**
     * Returns the concatenation of strings, which is known now. It is not put together: strings that many texts begin,
     * go on or end with are held once.
     */
    public static Text ofPieces(List<String> pieces) {
        Literal literal = new Literal(List.copyOf(pieces));
        return literal.length() == 0 ? EMPTY : new Text(List.of(literal));
    }

    /** Returns a text that is an output of the resource at that address, unknown until that resource exists. */
    public static Text output(Address target, String output) {
        return new Text(List.of(new Output(target, output)));
    }

    /** Returns the concatenation of texts. */
    public static Text join(List<Text> texts) {
        List<Part> joined = new ArrayList<>();
        List<Literal> neighbours = new ArrayList<>();
        for (Text text : texts) {
            for (Part part : text.parts) {
                if (part instanceof Literal known) {
                    neighbours.add(known);
                } else {
                    flush(neighbours, joined);
                    joined.add(part);
                }
            }
        }
        flush(neighbours, joined);
        return joined.isEmpty() ? EMPTY : new Text(List.copyOf(joined));
    }

    /** Returns this text followed by another. */
    public Text plus(Text other) {
        return join(List.of(this, other));
    }

    /** Returns this text followed by a literal. */
    public Text plus(String literal) {
        return plus(of(literal));
    }

    /** Returns the literals and outputs in order. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns whether this text holds no output. */
    public boolean isKnown() {
        return parts.isEmpty() || (parts.size() == 1 && parts.get(0) instanceof Literal);
    }

    /** Returns this text with each output replaced by what the function says, as one string. */
    public String resolve(Function<Output, String> outputs) {
        if (parts.size() == 1 && parts.get(0) instanceof Literal literal) {
            return literal.value();
        }
        StringBuilder resolved = new StringBuilder();
        for (Part part : parts) {
            resolved.append(part instanceof Literal known ? known.value() : outputs.apply((Output) part));
        }
        return resolved.toString();
    }

    /**
     * Returns this text with each output replaced by what the function says, not put together; nothing if the function
     * does not know one of them.
     */
    public Optional<Text> resolveKnown(Function<Output, Optional<String>> outputs) {
        List<String> pieces = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                pieces.addAll(literal.pieces);
                continue;
            }
            Optional<String> known = outputs.apply((Output) part);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(known.orElseThrow());
        }
        return Optional.of(ofPieces(pieces));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && parts.equals(text.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns the text with outputs written as {@code ${address#output}}. */
    @Override
    public String toString() {
        return resolve(output -> "${" + output.target() + "#" + output.output() + "}");
    }

    private static void flush(List<Literal> neighbours, List<Part> parts) {
        if (neighbours.size() == 1) {
            parts.add(neighbours.get(0));
        } else if (!neighbours.isEmpty()) {
            StringBuilder joined = new StringBuilder();
            neighbours.forEach(literal -> joined.append(literal.value()));
            parts.add(new Literal(List.of(joined.toString())));
        }
        neighbours.clear();
    }

    /** A piece of a text. */
    public sealed interface Part {}

    /** A piece that is known. How it is held is no matter: equal characters are equal literals. */
    public static final class Literal implements Part {

        private final List<String> pieces;
        private final int length;

        private Literal(List<String> pieces) {
            this.pieces = pieces;
            int sum = 0;
            for (int piece = 0; piece < pieces.size(); piece++) {
                sum += pieces.get(piece).length();
            }
            this.length = sum;
        }

        /** Returns the characters. */
        public String value() {
            return pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
        }

        /** Returns how many characters there are. */
        public int length() {
            return length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Literal literal
                    && length == literal.length
                    && (pieces == literal.pieces || isSame(literal));
        }

        private boolean isSame(Literal other) {
            if (pieces.size() == 1) {
                return other.reads(pieces.get(0));
            }
            return reads(other.value());
        }

        /** A search goes on after a mismatch; while there is none, nothing compares faster before JDK 21. */
        private boolean reads(String whole) {
            if (pieces.size() == 1) {
                return whole.equals(pieces.get(0));
            }
            int at = 0;
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (whole.indexOf(pieces.get(piece), at) != at) {
                    return false;
                }
                at += pieces.get(piece).length();
            }
            return true;
        }

        @Override
        public int hashCode() {
            return value().hashCode();
        }

        @Override
        public String toString() {
            return value();
        }
    }

    /**
     * A piece that another resource will supply.
     *
     * @param target whose output it is
     * @param output the output's name, as its type declares it
     */
    public record Output(Address target, String output) implements Part {}
}
