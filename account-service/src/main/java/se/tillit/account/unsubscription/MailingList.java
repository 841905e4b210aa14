package se.tillit.account.unsubscription;

/** What can be unsubscribed from. */
public enum MailingList {
    NEWSLETTER
}
