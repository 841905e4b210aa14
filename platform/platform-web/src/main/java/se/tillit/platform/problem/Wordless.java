package se.tillit.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: its types and its stack, without its messages. A message may quote what somebody
 * sent - a driver's does, a parser's does - and nothing personal goes into a log.
 */
final class Wordless extends Exception {

    private Wordless(String type, StackTraceElement[] stack, @Nullable Wordless cause) {
        super(type, cause, false, true);
        setStackTrace(stack);
    }

    static Wordless of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new Wordless(failure.getClass().getName(), failure.getStackTrace(), cause == null ? null : of(cause));
    }
}
