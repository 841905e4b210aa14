package se.tillit.account.input;

/** Forms of text, for {@code @Pattern}. None lets through what PostgreSQL or UTF-8 cannot keep or a reader cannot see. */
public final class Text {

    /**
     * One line of visible text, not blank: no control characters, half surrogates, or marks that turn the reading
     * direction.
     */
    public static final String LINE = "[^\\p{C}\\p{Zl}\\p{Zp}]*[^\\p{C}\\p{Z}][^\\p{C}\\p{Zl}\\p{Zp}]*";

    /** A person's name: letters, spaces, hyphens, apostrophes and full stops, and so no personnummer and no address. */
    public static final String NAME = "\\p{L}[\\p{L}\\p{M} .'’-]*";

    /** Text that goes into mail to people who did not ask for it: a line without anything that becomes a link. */
    public static final String LABEL = "(?!.*(?:://|www\\.|@))" + LINE;

    /** The full name of a host, in lower case; no number and nothing local. */
    public static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    private Text() {}
}
