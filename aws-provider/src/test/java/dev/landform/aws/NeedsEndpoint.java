package dev.landform.aws;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips jqwik's properties, as {@link AwsWorld.Extension} does JUnit's tests, where there can be no endpoint. */
public final class NeedsEndpoint implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return MotoServer.reasonToSkip().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }
}
