package se.tillit.account.mail;

/** The languages that we write in. */
public enum MailLocale {
    SV,
    EN;

    /** What {@code locale} may be in a request. */
    public static final String PATTERN = "sv|en";

    /** The language of a tag that matches {@link #PATTERN}. */
    public static MailLocale of(String tag) {
        return tag.equals("sv") ? SV : EN;
    }

    /** The tag, for example {@code sv}. */
    public String tag() {
        return this == SV ? "sv" : "en";
    }
}
