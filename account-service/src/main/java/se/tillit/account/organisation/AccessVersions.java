package se.tillit.account.organisation;

/** Numbers the changes to who may see what; a number that becomes visible later is never smaller. */
@FunctionalInterface
public interface AccessVersions {

    /** The next number, in the transaction of the change. */
    long next();
}
