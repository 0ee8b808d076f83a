package dev.landform.execute;

import dev.landform.provider.ProviderException;
import java.util.Objects;
import java.util.Optional;

/** Makes results of what a call threw. */
final class Failures {

    private Failures() {}

    /** Returns the result of an operating error. */
    static Result.Failed of(ProviderException failure, int attempts, boolean exists) {
        return new Result.Failed(
                Optional.of(failure.errorClass()),
                failure.code(),
                message(failure),
                attempts,
                exists,
                Optional.empty());
    }

    /** Returns the result of a bug. */
    static Result.Failed bug(Throwable error, int attempts, boolean exists) {
        return new Result.Failed(
                Optional.empty(), error.getClass().getName(), message(error), attempts, exists, Optional.of(error));
    }

    private static String message(Throwable error) {
        return Objects.requireNonNullElse(error.getMessage(), "no message");
    }
}
