package dev.landform.preflight;

import java.util.Comparator;

/**
 * A question that got no answer.
 *
 * @param subject what it was about
 * @param call the call that should have answered it, for example {@code servicequotas:ListServiceQuotas}
 * @param reason why it did not, in a few words without a full stop
 */
public record Unanswered(Subject subject, String call, String reason) implements Comparable<Unanswered> {

    private static final Comparator<Unanswered> ORDER = Comparator.comparing(Unanswered::subject)
            .thenComparing(Unanswered::call)
            .thenComparing(Unanswered::reason);

    @Override
    public int compareTo(Unanswered other) {
        return ORDER.compare(this, other);
    }
}
