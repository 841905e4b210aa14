package se.tillit.reference;

/** One of the 21 counties. */
public record County(String code, String name, String shortName) implements Place {
    public County {
        if (!code.matches("\\d{2}")) {
            throw new IllegalArgumentException("a county code has two digits: " + code);
        }
    }
}
