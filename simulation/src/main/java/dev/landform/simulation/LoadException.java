package dev.landform.simulation;

/** A load that cannot be: the message says where, what is wrong with it, and what to write instead. */
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadException(String message) {
        super(message);
    }
}
