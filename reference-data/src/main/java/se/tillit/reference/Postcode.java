package se.tillit.reference;

/** Five digits, the locality that mail to it names, and the municipality it is filed under. */
public record Postcode(String code, String locality, String municipalityCode) {
    public Postcode {
        if (!code.matches("\\d{5}")) {
            throw new IllegalArgumentException("a postcode has five digits: " + code);
        }
    }
}
