package se.tillit.account.account;

/** Lets a test run the background job now. */
public final class LoginReconciliation {

    private LoginReconciliation() {}

    public static void run(AccountLogins logins) {
        logins.reconcile();
    }
}
