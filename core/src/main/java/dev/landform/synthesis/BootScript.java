package dev.landform.synthesis;

import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes bash scripts, one after another, of which some pieces may be outputs of other resources. Scripts are alike but
 * for some lines; what they have in common is held once.
 */
final class BootScript {

    private static final String END = "LANDFORM";
    private static final int WORTH_SHARING = 64;

    private final List<Text> texts = new ArrayList<>();
    private final StringBuilder own = new StringBuilder(1024);
    private List<String> last = new ArrayList<>();
    private List<String> pieces = new ArrayList<>();
    private int written;

    /** Adds characters as they are. */
    BootScript add(String text) {
        if (text.length() < WORTH_SHARING) {
            own.append(text);
        } else {
            endPiece();
            pieces.add(text);
        }
        return this;
    }

    /** Adds a text as it is. */
    BootScript add(Text text) {
        if (text.isKnown()) {
            for (Text.Part part : text.parts()) {
                add(((Text.Literal) part).value());
            }
        } else {
            flush();
            texts.add(text);
        }
        return this;
    }

    /** Adds a word so that the shell takes it literally, whatever characters it has. */
    BootScript quoted(String word) {
        if (isPlain(word)) {
            return add(word);
        }
        own.append('\'');
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\'') {
                own.append("'\\''");
            } else {
                own.append(c);
            }
        }
        own.append('\'');
        return this;
    }

    /** Announces what comes next, in the log and in the message of a boot that fails there. */
    BootScript step(String doing) {
        endPiece();
        return add("\nstep ").quoted(doing).add("\n");
    }

    /** Begins a file whose lines follow and are taken literally, up to {@link #endFile()}. */
    BootScript beginFile(String path) {
        return add("cat >").add(path).add(" <<'" + END + "'\n");
    }

    /** Ends the file. */
    BootScript endFile() {
        return add(END + "\n");
    }

    /** Adds a file of any lines. */
    BootScript file(String path, String content) {
        String end = END;
        while (content.contains(end)) {
            end += '_';
        }
        add("cat >").add(path).add(" <<'").add(end).add("'\n").add(content);
        if (!content.endsWith("\n")) {
            add("\n");
        }
        return add(end).add("\n");
    }

    /** Ends the script and returns it; what is added then begins the next. */
    Text toText() {
        flush();
        Text script = Text.join(texts);
        texts.clear();
        last = pieces;
        pieces = new ArrayList<>(last.size());
        written = 0;
        return script;
    }

    private void flush() {
        endPiece();
        texts.add(Text.ofPieces(pieces.subList(written, pieces.size())));
        written = pieces.size();
    }

    /** Takes the last script's piece at the same position if it says the same. */
    private void endPiece() {
        if (own.isEmpty()) {
            return;
        }
        boolean same = pieces.size() < last.size() && last.get(pieces.size()).contentEquals(own);
        pieces.add(same ? last.get(pieces.size()) : own.toString());
        own.setLength(0);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_'
                    || c == '/'
                    || c == ':';
            if (!plain) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
