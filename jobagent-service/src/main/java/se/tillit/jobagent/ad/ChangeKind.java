package se.tillit.jobagent.ad;

/** What the feed tells of an ad. */
public enum ChangeKind {
    /** It is open, and was not before. */
    CREATED,
    /** It is open and says something else now. */
    CHANGED,
    /** It is no longer open. */
    CLOSED
}
