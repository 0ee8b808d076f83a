package dev.landform.fake.world;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;

/** Makes the exceptions of the generic checks. */
final class Errors {

    private Errors() {}

    static ProviderException invalid(String code, String message) {
        return new ProviderException(ErrorClass.INVALID, code, message);
    }

    static ProviderException busy(String code, String message) {
        return new ProviderException(ErrorClass.BUSY, code, message);
    }

    static ProviderException taken(String code, String message) {
        return new ProviderException(ErrorClass.ALREADY_THERE, code, message);
    }
}
