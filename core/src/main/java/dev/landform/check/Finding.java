package dev.landform.check;

import dev.landform.resource.Origin;
import java.util.Comparator;

/**
 * Something that the user should know, told as a colleague would.
 *
 * @param severity how much it matters
 * @param id which kind of finding it is, for example {@code unknown-service}; stable between releases
 * @param subject what it is about, for example {@code service/python}
 * @param origin the line that said it
 * @param what what is wrong, in one sentence
 * @param why why that is so, with the limit or rule that it breaks
 * @param fix what to write instead
 */
public record Finding(Severity severity, String id, String subject, Origin origin, String what, String why, String fix)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::id)
            .thenComparing(Finding::what)
            .thenComparing(Finding::why)
            .thenComparing(Finding::fix);

    /** Orders the most severe first, then by subject and id. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns the finding as text of at most 80 columns, without a trailing line break. */
    @Override
    public String toString() {
        return FindingText.of(this);
    }
}
