package se.tillit.cv.masking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What identifies by standing together, made of the boxes. */
final class Phrases {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "publ",
            "aktiebolag",
            "aktiebolaget",
            "hb",
            "kb",
            "handelsbolag",
            "inc",
            "ltd",
            "llc",
            "plc",
            "gmbh",
            "as",
            "asa",
            "oy",
            "oyj",
            "aps");
    private static final Set<String> GENERIC_MAILBOXES = Set.of(
            "admin", "arbete", "contact", "cv", "epost", "hej", "hello", "hem", "info", "jag", "job", "jobb", "kontakt",
            "mail", "mejl", "me", "office", "post", "privat", "private", "work");
    private static final List<String> STREET_ENDINGS = List.of(
            "gata",
            "gatan",
            "väg",
            "vägen",
            "gränd",
            "gränden",
            "stig",
            "stigen",
            "torg",
            "torget",
            "plan",
            "allé",
            "allén",
            "backe",
            "backen",
            "leden",
            "kajen",
            "esplanaden",
            "slingan",
            "ringen",
            "kroken",
            "liden");
    private static final int SHORTEST_STREET = 7;
    private static final int SHORTEST_MAILBOX = 3;
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january", "jan"),
            List.of("februari", "february", "feb", "febr"),
            List.of("mars", "march", "mar"),
            List.of("april", "apr"),
            List.of("maj", "may"),
            List.of("juni", "june", "jun"),
            List.of("juli", "july", "jul"),
            List.of("augusti", "august", "aug"),
            List.of("september", "sep", "sept"),
            List.of("oktober", "october", "okt", "oct"),
            List.of("november", "nov"),
            List.of("december", "dec"));

    private Phrases() {}

    static List<Phrase> ofEmployer(String name) {
        return namesOfEmployer(name).stream()
                .map(words -> Phrase.of(words, IdentifierKind.EMPLOYER))
                .toList();
    }

    /** The words of the name with and without its legal form. */
    static List<List<String>> namesOfEmployer(String name) {
        List<String> words = Phrase.wordsOf(name);
        List<String> core = words.stream()
                .filter(word -> !LEGAL_FORMS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return Stream.of(words, core).filter(each -> !each.isEmpty()).distinct().toList();
    }

    static Phrase ofLocality(String name) {
        return Phrase.of(Phrase.wordsOf(name), IdentifierKind.ADDRESS);
    }

    /** The mailbox and the domain, each also alone. A mailbox such as "info" tells nothing and stays. */
    static List<Phrase> ofEmail(String address) {
        int at = address.lastIndexOf('@');
        List<Phrase> phrases = new ArrayList<>();
        for (String mailbox : mailboxes(at < 0 ? address : address.substring(0, at))) {
            phrases.add(Phrase.of(Phrase.wordsOf(mailbox), IdentifierKind.EMAIL));
        }
        List<String> domain = at < 0 ? List.of() : Phrase.wordsOf(address.substring(at + 1));
        if (domain.size() > 1) {
            phrases.add(Phrase.ofDomain(domain));
        }
        return phrases;
    }

    private static List<String> mailboxes(String local) {
        int plus = local.indexOf('+');
        return Stream.of(local, plus > 0 ? local.substring(0, plus) : local)
                .distinct()
                .filter(mailbox -> String.join("", Phrase.wordsOf(mailbox)).length() >= SHORTEST_MAILBOX)
                .filter(mailbox -> !GENERIC_MAILBOXES.contains(mailbox.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The street with its number, also abbreviated, and alone when its name is no ordinary word. */
    static List<Phrase> ofStreet(String written) {
        List<String> words = Phrase.wordsOf(written);
        List<String> name = words.stream()
                .takeWhile(word -> !Character.isDigit(word.codePointAt(0)))
                .toList();
        List<List<String>> all = new ArrayList<>(List.of(words));
        if (!name.isEmpty() && name.size() < words.size()) {
            List<String> number = words.subList(name.size(), name.size() + 1);
            for (String last : abbreviations(name.getLast())) {
                all.add(Stream.of(name.subList(0, name.size() - 1), List.of(last), number)
                        .flatMap(List::stream)
                        .toList());
            }
        }
        if (isDistinctive(name)) {
            all.add(name);
        }
        return all.stream()
                .filter(each -> !each.isEmpty())
                .distinct()
                .map(each -> Phrase.of(each, IdentifierKind.ADDRESS))
                .toList();
    }

    private static boolean isDistinctive(List<String> name) {
        return name.size() > 1
                || (!name.isEmpty()
                        && name.getFirst().length() >= SHORTEST_STREET
                        && STREET_ENDINGS.stream().anyMatch(name.getFirst().toLowerCase(Locale.ROOT)::endsWith));
    }

    private static List<String> abbreviations(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String ending : List.of("gatan", "vägen")) {
            if (lower.endsWith(ending)) {
                String stem = lower.substring(0, lower.length() - ending.length());
                return List.of(lower, stem + ending.substring(0, 1), stem + ending.substring(0, 3));
            }
        }
        return List.of(lower);
    }

    /** The date with the month in words, day first or month first, the year in full or in two figures. */
    static List<Phrase> ofBirthDate(LocalDate date) {
        String day = Integer.toString(date.getDayOfMonth());
        List<Phrase> phrases = new ArrayList<>();
        for (String month : MONTHS.get(date.getMonthValue() - 1)) {
            for (String year : List.of(Integer.toString(date.getYear()), "%02d".formatted(date.getYear() % 100))) {
                for (String padded : new TreeSet<>(List.of(day, "%02d".formatted(date.getDayOfMonth())))) {
                    phrases.add(Phrase.of(List.of(padded, month, year), IdentifierKind.BIRTH_DATE));
                    phrases.add(Phrase.of(List.of(month, padded, year), IdentifierKind.BIRTH_DATE));
                }
                for (String ordinal : List.of("e", "a", "st", "nd", "rd", "th")) {
                    phrases.add(Phrase.of(List.of(day, ordinal, month, year), IdentifierKind.BIRTH_DATE));
                    phrases.add(Phrase.of(List.of(month, day, ordinal, year), IdentifierKind.BIRTH_DATE));
                }
            }
        }
        return phrases;
    }
}
