package se.tillit.account.invitation;

/** Lets a test run the background job now. */
public final class MemberReconciliation {

    private MemberReconciliation() {}

    public static void run(MemberLogins logins) {
        logins.reconcile();
    }
}
