package dev.landform.permission;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One question to IAM: may this be done?
 *
 * @param action for example {@code ec2:DeleteSubnet}
 * @param resource the ARN of what it is done to; {@code *} if AWS asks on nothing
 * @param context what is known of the request and the resource, by condition key
 */
public record Access(String action, String resource, SortedMap<String, String> context) {
    /** Copies the context. */
    public Access {
        context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
    }
}
