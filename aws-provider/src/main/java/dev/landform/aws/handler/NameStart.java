package dev.landform.aws.handler;

import java.util.Locale;

/** How every name begins that is derived for a topology: a server-side or cheap filter, never a proof of ownership. */
public final class NameStart {

    private NameStart() {}

    /** Returns the beginning of the names, {@code my-shop-} for a topology {@code My Shop}. */
    public static String of(String topology) {
        String plain = topology.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return (plain.startsWith("-") ? plain.substring(1) : plain).replaceFirst("-*$", "-");
    }
}
