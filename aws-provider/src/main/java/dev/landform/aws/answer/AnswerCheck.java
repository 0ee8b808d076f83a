package dev.landform.aws.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Looks at every answer before anybody reads it: whether it is one of AWS, whether what AWS always says is in it, and
 * whether a list goes on. What is not right is an {@link UnreadableAnswer}. Holds no state but which operation a thread
 * was answered last.
 */
public final class AnswerCheck implements ExecutionInterceptor {

    private static final ThreadLocal<String> LAST = ThreadLocal.withInitial(() -> "");
    private static final Set<String> PAGES =
            Set.of("NextToken", "nextToken", "Marker", "NextMarker", "PaginationToken");

    /** Returns which operation this thread was answered last; empty if none since {@link #forget}. */
    public static String last() {
        return LAST.get();
    }

    /** Forgets what this thread was answered. */
    public static void forget() {
        LAST.remove();
    }

    /** Has this thread know what another one was answered, whose result it goes on with. */
    public static void remember(String operation) {
        LAST.set(operation);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        LAST.set(operation(attributes));
        if (!context.httpResponse().isSuccessful()) {
            return context.responseBody();
        }
        try {
            return Optional.of(Opening.checked(
                    attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                    operation(attributes),
                    context.responseBody().orElseGet(InputStream::nullInputStream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        String operation = operation(attributes);
        if (operation.startsWith("Delete")) {
            return; // nobody reads what it says of what is gone
        }
        Essentials.missingIn(context.response()).ifPresent(what -> {
            throw new UnreadableAnswer(operation, what);
        });
        Set<String> pages = pages(context.response());
        pages.retainAll(pages(context.request()));
        if (!pages.isEmpty()) {
            throw new UnreadableAnswer(operation, "the next page is the one that was asked for");
        }
    }

    private static Set<String> pages(SdkPojo message) {
        Set<String> pages = new HashSet<>();
        for (SdkField<?> field : message.sdkFields()) {
            if (PAGES.contains(field.memberName())
                    && field.getValueOrDefault(message) instanceof String page
                    && !page.isEmpty()) {
                pages.add(page);
            }
        }
        return pages;
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }
}
