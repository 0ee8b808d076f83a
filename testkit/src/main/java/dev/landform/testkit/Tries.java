package dev.landform.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Multiplies the tries of every property by the system property {@code landform.tries}, if that is set. */
public final class Tries implements AroundPropertyHook {

    private static final int FACTOR = Integer.getInteger("landform.tries", 1);

    /** Returns the factor, for a test that goes through cases by itself; 1 by default. */
    public static int factor() {
        return FACTOR;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().tries().ifPresent(tries -> context.attributes().setTries(tries * FACTOR));
        return property.execute();
    }
}
