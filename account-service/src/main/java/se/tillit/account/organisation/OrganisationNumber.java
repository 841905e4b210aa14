package se.tillit.account.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation number in the one form that is compared: no spaces or hyphens, upper case.
 *
 * @param country the register's country, ISO 3166-1 alpha-2
 */
public record OrganisationNumber(String country, String value) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String SWEDISH = "(?:16)?(\\d{6})-?(\\d{4})";
    private static final String FOREIGN = "[A-Z0-9]{2,30}";

    /** Whether there is such a country. */
    public static boolean knownCountry(String country) {
        return COUNTRIES.contains(country);
    }

    /** Reads a number as people write it; a Swedish one has ten digits of which the last is the check digit (Luhn). */
    public static Optional<OrganisationNumber> parse(String country, String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT);
        if (country.equals("SE")) {
            return Optional.of(plain)
                    .filter(number -> number.matches(SWEDISH))
                    .map(number -> number.replaceFirst(SWEDISH, "$1$2"))
                    .filter(OrganisationNumber::checkDigitFits)
                    .map(number -> new OrganisationNumber(country, number));
        }
        return Optional.of(plain.replaceAll("[ ./-]", ""))
                .filter(number -> number.matches(FOREIGN))
                .map(number -> new OrganisationNumber(country, number));
    }

    /** A Swedish sole trader's number is the owner's personnummer: its third digit, of the birth month, is 0 or 1. */
    public boolean ofSoleTrader() {
        return country.equals("SE") && value.charAt(2) < '2';
    }

    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** It may be a personnummer. */
    @Override
    public String toString() {
        return "OrganisationNumber[" + country + "]";
    }
}
