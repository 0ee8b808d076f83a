package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Errors;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Need;
import dev.landform.preflight.Questions;
import dev.landform.preflight.Room;
import dev.landform.preflight.Subject;
import dev.landform.provider.ProviderException;
import dev.landform.resource.ResourceType;
import java.util.Optional;
import java.util.function.LongSupplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * One round of questions.
 *
 * @param aws the clients
 * @param questions what is asked
 * @param answers where the answers go
 */
record Inquiry(AwsClients aws, Questions questions, Answers.Builder answers) {

    /** Asks; if AWS does not answer, notes what it said. The call is written as permissions are: service and action. */
    void ask(Subject subject, String call, Runnable question) {
        try {
            Errors.translated(() -> {
                question.run();
                return true;
            });
        } catch (ProviderException e) {
            answers.unanswered(subject, call, reason(e));
        }
    }

    /** Returns the need for more of a type in the region, if there is one. */
    Optional<Need> need(ResourceType<?> type) {
        return questions.needs().stream().filter(need -> need.isOf(type)).findFirst();
    }

    /** Answers the need for more of a type in the region, if there is one; the call is what tells how much is used. */
    void room(ResourceType<?> type, String quota, LongSupplier limit, String call, LongSupplier used) {
        need(type).ifPresent(need -> {
            long most = limit.getAsLong();
            ask(Subject.QUOTAS, call, () -> answers.room(need, new Room(quota, most, used.getAsLong())));
        });
    }

    private static String reason(ProviderException failure) {
        if (failure.getCause() instanceof AwsServiceException refusal) {
            String code = Errors.code(refusal);
            return code.isEmpty() ? "HTTP " + refusal.statusCode() : code;
        }
        return Errors.isUnreadable(failure) ? "an answer that cannot be read" : "no answer";
    }
}
