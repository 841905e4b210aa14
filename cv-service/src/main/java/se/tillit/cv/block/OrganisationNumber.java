package se.tillit.cv.block;

import java.util.Optional;

/** A Swedish organisation number in its ten digits, of which the last checks the others (Luhn). */
record OrganisationNumber(String digits) {

    private static final String WRITTEN = "(?:16)?(\\d{6})-?(\\d{4})";

    /** Reads it as people write it. */
    static Optional<OrganisationNumber> parse(String written) {
        return Optional.of(written.strip())
                .filter(number -> number.matches(WRITTEN))
                .map(number -> number.replaceFirst(WRITTEN, "$1$2"))
                .filter(OrganisationNumber::checkDigitFits)
                .map(OrganisationNumber::new);
    }

    /**
     * Whether it is a person's own, as a sole trader's is: its third digit begins a month, and an organisation's is 2 or
     * more.
     */
    boolean isPersonal() {
        return digits.charAt(2) < '2';
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
        return "OrganisationNumber[…]";
    }
}
