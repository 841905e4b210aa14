package se.tillit.reference;

/** One of the 290 municipalities; its code begins with its county's. */
public record Municipality(String code, String name, String shortName, String countyCode) implements Place {
    public Municipality {
        if (!code.matches("\\d{4}") || !code.startsWith(countyCode)) {
            throw new IllegalArgumentException("not a municipality code in county " + countyCode + ": " + code);
        }
    }
}
