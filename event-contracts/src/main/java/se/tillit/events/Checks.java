package se.tillit.events;

/** What the constructors of events refuse. */
public final class Checks {

    private Checks() {}

    /**
     * Versions begin with 1.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static void version(long version) {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    /**
     * A key is a short word of lower-case letters, digits, dots and hyphens.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static void key(String key) {
        if (key.length() > 80 || !key.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a key");
        }
    }

    /**
     * A kind of thing is one word, as a table or a count is called.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static void kind(String kind) {
        if (kind.length() > 80 || !kind.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("not a kind of thing");
        }
    }

    /**
     * The platform speaks sv and en.
     *
     * @throws IllegalArgumentException for any other
     */
    public static void language(String language) {
        if (!language.equals("sv") && !language.equals("en")) {
            throw new IllegalArgumentException("not a language of the platform");
        }
    }
}
