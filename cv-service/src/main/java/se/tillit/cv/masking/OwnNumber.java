package se.tillit.cv.masking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Digits that identify a person, and how they must stand to be meant.
 *
 * @param digits the digits alone
 * @param standing how they stand among other digits
 * @param groups for numbers so short that they would be found by chance: the lengths of the groups they are written in; none where any grouping counts
 * @param kind where it comes from
 */
record OwnNumber(String digits, Standing standing, List<Integer> groups, IdentifierKind kind) {
    private static final int SHORTEST_PHONE = 6;
    private static final int SHORTEST_ENDING = 7;
    private static final int SHORTEST_LOCAL = 5;
    private static final int COORDINATION = 60;

    /** How a number stands among other digits. */
    enum Standing {
        /** Anywhere, also inside a longer number; it is too long for chance. Takes its country's prefix along. */
        ANYWHERE,
        /** From the beginning of a group of digits to the end of one. */
        BETWEEN_GROUPS,
        /** The same, or with the last four digits of a personnummer behind it. */
        BEFORE_FOUR,
        /** Only with those four digits behind it. */
        WITH_FOUR
    }

    OwnNumber {
        groups = List.copyOf(groups);
    }

    private static OwnNumber of(String digits, Standing standing, IdentifierKind kind, Integer... groups) {
        return new OwnNumber(digits, standing, List.of(groups), kind);
    }

    /** The number without its country, its endings without an area code, and what is written behind the area code's hyphen. */
    static List<OwnNumber> ofPhone(String written) {
        List<OwnNumber> numbers = new ArrayList<>();
        String national = national(written);
        if (national.length() >= SHORTEST_PHONE) {
            numbers.add(of(national, Standing.ANYWHERE, IdentifierKind.PHONE));
        }
        for (int from = 1; national.length() - from >= SHORTEST_ENDING; from++) {
            numbers.add(of(national.substring(from), Standing.BETWEEN_GROUPS, IdentifierKind.PHONE));
        }
        String local = digitsOf(written.substring(Math.max(written.indexOf('-'), written.indexOf(')')) + 1));
        if (local.length() >= SHORTEST_LOCAL) {
            numbers.add(of(local, Standing.BETWEEN_GROUPS, IdentifierKind.PHONE));
        }
        return numbers;
    }

    static List<OwnNumber> ofPostcode(String written) {
        String digits = digitsOf(written);
        return digits.length() == 5
                ? List.of(
                        of(digits, Standing.BETWEEN_GROUPS, IdentifierKind.ADDRESS, 5),
                        of(digits, Standing.BETWEEN_GROUPS, IdentifierKind.ADDRESS, 3, 2))
                : List.of();
    }

    /** The date in figures, in the orders that people use. */
    static List<OwnNumber> ofBirthDate(LocalDate date) {
        IdentifierKind kind = IdentifierKind.BIRTH_DATE;
        List<OwnNumber> numbers = new ArrayList<>();
        beginningsOfPersonnummer(date).forEach(digits -> numbers.add(of(digits, Standing.BEFORE_FOUR, kind)));
        numbers.add(of(date.format(DateTimeFormatter.ofPattern("ddMMyyyy")), Standing.BETWEEN_GROUPS, kind));
        for (String pattern : List.of("d-M-yyyy", "d-M-yy", "dd-MM-yy", "M-d-yyyy", "yyyy-M-d", "MM-dd-yyyy")) {
            String[] parts = date.format(DateTimeFormatter.ofPattern(pattern)).split("-");
            Integer[] groups = IntStream.range(0, parts.length)
                    .mapToObj(i -> parts[i].length())
                    .toArray(Integer[]::new);
            numbers.add(of(String.join("", parts), Standing.BETWEEN_GROUPS, kind, groups));
        }
        return numbers;
    }

    /** The personnummer or coordination number of somebody born on a date, but not the date by itself. */
    static List<OwnNumber> ofPersonnummerFrom(LocalDate date) {
        return beginningsOfPersonnummer(date)
                .map(digits -> of(digits, Standing.WITH_FOUR, IdentifierKind.PERSONNUMMER))
                .toList();
    }

    /** With the day of birth, and with the 60 more that a coordination number has. */
    private static Stream<String> beginningsOfPersonnummer(LocalDate date) {
        int day = date.getDayOfMonth();
        return Stream.of("yyyyMM", "yyMM")
                .map(pattern -> date.format(DateTimeFormatter.ofPattern(pattern)))
                .flatMap(month -> Stream.of(day, day + COORDINATION).map(each -> month + "%02d".formatted(each)));
    }

    static List<OwnNumber> ofPersonnummer(String written) {
        String digits = digitsOf(written);
        return digits.length() < 10
                ? List.of()
                : List.of(of(digits.substring(digits.length() - 10), Standing.ANYWHERE, IdentifierKind.PERSONNUMMER));
    }

    private static String national(String written) {
        String digits = digitsOf(written);
        if (written.strip().startsWith("+") || digits.startsWith("00")) {
            String international = digits.replaceFirst("^00", "");
            return international.startsWith("46") ? international.substring(2).replaceFirst("^0", "") : international;
        }
        return digits.replaceFirst("^0", "");
    }

    private static String digitsOf(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
