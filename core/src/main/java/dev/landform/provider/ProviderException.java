package dev.landform.provider;

/** Thrown by a provider when a call failed: an operating error, never a bug. */
public final class ProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorClass errorClass;
    private final String code;

    /** Makes an exception of that class, with the cloud's own error code and message. */
    public ProviderException(ErrorClass errorClass, String code, String message) {
        super(message);
        this.errorClass = errorClass;
        this.code = code;
    }

    /** Makes an exception with a cause. */
    public ProviderException(ErrorClass errorClass, String code, String message, Throwable cause) {
        super(message, cause);
        this.errorClass = errorClass;
        this.code = code;
    }

    /** Returns what kind of failure it is. */
    public ErrorClass errorClass() {
        return errorClass;
    }

    /** Returns the cloud's own code, for example {@code DependencyViolation}. */
    public String code() {
        return code;
    }
}
