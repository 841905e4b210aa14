package se.tillit.account.organisation;

/** Numbers the changes to who may see what, and tells of them; a number that becomes visible later is never smaller. */
public interface AccessVersions {

    /** The next number, in the transaction of the change. */
    long next();

    /** Tells what holds from the change on, in its transaction. */
    void announce(EmployerAccess access);
}
