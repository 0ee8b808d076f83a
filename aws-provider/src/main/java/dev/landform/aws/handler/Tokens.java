package dev.landform.aws.handler;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Creates what AWS keeps from being created twice by a token.
 *
 * <p>The first token follows from what is created, so every attempt of every run sends the same, and an answer that was
 * lost duplicates nothing. AWS remembers a token for longer than what was made with it may live, though, and answers
 * with what is deleted. So each answer is looked at by its id, and where it is dead the next token is used, which
 * follows from the first one: another run meets the same dead in the same order, and comes to the same living.
 */
public final class Tokens {

    /** Between the seconds in which new things show up and the five minutes for which the executor asks again. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private static final int GENERATIONS_MOST = 20;
    private static final String SPENT = "IdempotentParameterMismatch";

    private Tokens() {}

    /**
     * Returns the answer to a creation whose resource is not dead.
     *
     * @param create makes the call with a token
     * @param id returns the id in the answer
     * @param fate looks at that id
     * @throws ProviderException if the resource cannot be seen yet or is still being deleted, both of which pass
     */
    public static <A> A create(
            Creation<?> creation, Function<String, A> create, Function<A, String> id, Function<String, Fate> fate) {
        for (int generation = 0; generation < GENERATIONS_MOST; generation++) {
            A answer;
            try {
                answer = create.apply(creation.token(generation));
            } catch (AwsServiceException e) {
                if (!Errors.code(e).startsWith(SPENT)) {
                    throw e;
                }
                continue;
            }
            if (isAlive(creation, id.apply(answer), fate)) {
                return answer;
            }
        }
        throw new ProviderException(
                ErrorClass.INVALID,
                "TokensSpent",
                creation.resource().address() + " was created and deleted " + GENERATIONS_MOST
                        + " times in what AWS remembers");
    }

    private static boolean isAlive(Creation<?> creation, String id, Function<String, Fate> fate) {
        return switch (fate.apply(id)) {
            case ALIVE -> true;
            case DEAD -> false;
            case LEAVING ->
                throw new ProviderException(
                        ErrorClass.BUSY, "StillBeingDeleted", id + " is still being deleted, and stands in the way");
            case UNSEEN -> {
                if (creation.aws().absences().exceed(id, creation.aws().pace(GRACE))) {
                    yield false;
                }
                throw new ProviderException(
                        ErrorClass.PROPAGATING, "NotSeenYet", id + " was created and cannot be seen yet");
            }
        };
    }
}
