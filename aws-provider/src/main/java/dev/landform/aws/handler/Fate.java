package dev.landform.aws.handler;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What has become of a resource that AWS names in answer to a creation. */
public enum Fate {
    /** It is there, or on its way. */
    ALIVE,
    /** It is being deleted, and still holds what its successor needs. */
    LEAVING,
    /** It was deleted, or has failed, and will never be of use. */
    DEAD,
    /** AWS cannot find it: it is new, or deleted and forgotten. */
    UNSEEN;

    /** Returns what a look by id found; nothing, or an error that says so, is {@link #UNSEEN}. */
    public static Fate of(Supplier<Optional<Fate>> look) {
        try {
            return look.get().orElse(UNSEEN);
        } catch (AwsServiceException e) {
            if (!Errors.isGone(e)) {
                throw e;
            }
            return UNSEEN;
        }
    }
}
