package dev.landform.aws.answer;

import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Thrown in place of an answer that lacks what AWS always says, or is none of AWS. Whether the call was carried out is
 * not known. The SDK makes other exceptions of it on its way, which keep its words and nothing else.
 */
public final class UnreadableAnswer extends SdkClientException {

    private static final long serialVersionUID = 1L;
    private static final String START = "AWS answered something that Landform cannot read: ";
    private static final String UNPARSED = "Unable to unmarshall response";

    UnreadableAnswer(String operation, String what) {
        super(SdkClientException.builder().message(text(operation, what)));
    }

    /** Returns the words for that: the operation, and what is wrong with its answer. */
    public static String text(String operation, String what) {
        return START + operation + ": " + what;
    }

    /**
     * Returns the words for that, if an exception of the SDK comes of an answer that cannot be read. They quote nothing
     * of an answer that could not even be parsed: it may be a secret.
     */
    public static Optional<String> textOf(SdkClientException failure) {
        Optional<String> unparsed = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.startsWith(START)) {
                return Optional.of(message.replaceFirst(" \\(SDK Attempt Count: \\d+\\)$", ""));
            }
            if (message.startsWith(UNPARSED)) {
                unparsed = Optional.of(text(AnswerCheck.last(), "it is not written as AWS writes"));
            }
        }
        return unparsed;
    }
}
