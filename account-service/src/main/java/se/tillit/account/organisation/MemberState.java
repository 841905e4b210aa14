package se.tillit.account.organisation;

/** {@code INVITED → ACTIVE → REMOVED}, or straight from invited to removed. A removed member is an id and no person. */
public enum MemberState {
    INVITED,
    ACTIVE,
    REMOVED
}
