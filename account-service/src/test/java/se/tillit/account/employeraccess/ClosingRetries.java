package se.tillit.account.employeraccess;

/** Lets a test run the background job now. */
public final class ClosingRetries {

    private ClosingRetries() {}

    public static void run(Closings closings) {
        closings.retry();
    }
}
