package se.tillit.account.unsubscription;

/** What can be unsubscribed from. */
public enum MailingList {
    NEWSLETTER,
    /** What one job agent finds; every agent is a list of its own. */
    JOB_AGENT
}
