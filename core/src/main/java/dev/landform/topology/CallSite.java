package dev.landform.topology;

import dev.landform.resource.Origin;

/** Finds the line of the user's program that a builder was called from. */
final class CallSite {

    private static final StackWalker WALKER = StackWalker.getInstance();

    private CallSite() {}

    /** Returns the innermost line that is not the language's own. */
    static Origin here() {
        return WALKER.walk(frames -> frames.filter(frame -> !ours(frame.getClassName()))
                .findFirst()
                .map(CallSite::origin)
                .orElse(Origin.UNKNOWN));
    }

    private static boolean ours(String className) {
        return className.startsWith("dev.landform.topology.") && !className.endsWith("Test");
    }

    private static Origin origin(StackWalker.StackFrame frame) {
        String file = frame.getFileName();
        return file == null ? Origin.UNKNOWN : Origin.of(file, frame.getLineNumber());
    }
}
