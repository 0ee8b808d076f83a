package dev.landform.permission;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that AWS has to allow: an action, as IAM calls it, on one target. A call that is about several resources
 * makes several demands, each of which has to be met.
 *
 * @param action for example {@code ec2:CreateSubnet}
 * @param target on what
 * @param context what else of the request a policy can tell, by condition key
 * @param occasion when AWS asks
 */
public record Demand(String action, Target target, SortedMap<String, String> context, Occasion occasion) {

    /** Copies the context. */
    public Demand {
        context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
    }

    /** Makes a demand that is the same whatever else is in the request. */
    public Demand(String action, Target target, Occasion occasion) {
        this(action, target, new TreeMap<>(), occasion);
    }

    /** Returns the service, for example {@code ec2}. */
    String service() {
        return action.substring(0, action.indexOf(':'));
    }
}
