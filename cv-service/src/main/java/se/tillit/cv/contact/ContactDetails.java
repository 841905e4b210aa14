package se.tillit.cv.contact;

import java.util.regex.Pattern;

/**
 * Whether a text seems to hold a way around the platform: an address on the net, or a telephone number. It is flagged and
 * never refused, because a number may be a salary and nobody should be taught how to write around a filter.
 */
public final class ContactDetails {

    private static final Pattern MAIL =
            Pattern.compile("\\S+\\s*(@|\\(at\\)|\\[at])\\s*\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile(
            "https?://\\S|\\bwww\\.\\S|\\b[\\p{L}\\d-]+\\.(se|com|net|org|nu|io|eu|me|no|dk|fi)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Seven digits or more, however they are grouped; a date (2026-11-22) has another form. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.,-])(\\+|00)?\\d(?:[ ()/.-]{0,3}\\d){6,14}(?!\\d)");

    private static final Pattern DATE = Pattern.compile("\\b(19|20)\\d{2}-\\d{2}-\\d{2}\\b");

    private ContactDetails() {}

    /** Whether one stands in the text. */
    public static boolean in(String text) {
        return MAIL.matcher(text).find()
                || SITE.matcher(text).find()
                || PHONE.matcher(DATE.matcher(text).replaceAll(" ")).find();
    }
}
