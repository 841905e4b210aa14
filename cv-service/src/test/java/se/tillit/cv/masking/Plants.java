package se.tillit.cv.masking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented people, and the ways in which people write their own names, numbers and addresses. Seeded: the same seed, the same people and forms. */
final class Plants {
    static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Bo",
            "Åsa",
            "Björn",
            "Jan",
            "Per",
            "Eva",
            "Li",
            "Göran",
            "Märta",
            "Anna-Karin",
            "Jean-Paul",
            "Mohammed",
            "Zoë",
            "Ulla",
            "Käthe",
            "Søren",
            "Ola",
            "My",
            "Ann-Sofie",
            "Östen",
            "Ragnhild",
            "Giovanni",
            "Ingegärd");
    static final List<String> LAST_NAMES = List.of(
            "Andersson",
            "Öberg",
            "Åström",
            "Lindqvist",
            "Ek",
            "Ström",
            "Järvinen",
            "Sjögren",
            "O'Brien",
            "von Essen",
            "Hägg",
            "Nyqvist",
            "Björklund",
            "Wåhlén",
            "al-Rashid",
            "Kjær",
            "Müller",
            "Dahl",
            "Ståhl",
            "Lööf",
            "Åkerman",
            "Bergström");
    private static final List<String> STREETS = List.of(
            "Näckrosvägen",
            "Storgatan",
            "Kungsgatan",
            "Åsögatan",
            "Lilla Nygatan",
            "Björkstigen",
            "Västra Esplanaden",
            "Ängsgränd");

    private final Random random;

    Plants(long seed) {
        this.random = new Random(seed);
    }

    /** Somebody's boxes, in parts, so that forms can be made of them. */
    record Person(
            String first, String last, String email, String mobile, String street, String number, String postcode) {
        Masker masker() {
            return Masker.of(OwnIdentifiers.builder()
                    .name(first + " " + last)
                    .email(email)
                    .phone(mobile)
                    .street(street + " " + number)
                    .postcode(postcode)
                    .build());
        }

        String surname() {
            return last.substring(last.lastIndexOf(' ') + 1);
        }
    }

    Person person() {
        String first = pick(FIRST_NAMES);
        String last = pick(LAST_NAMES);
        String mailbox = ascii(first).charAt(0) + "x" + letters(4) + (10 + random.nextInt(90));
        String mobile = "070-174 06 " + (10 + random.nextInt(90));
        String postcode = (100 + random.nextInt(900)) + " " + (10 + random.nextInt(90));
        return new Person(
                first,
                last,
                mailbox + "@post.example",
                mobile,
                pick(STREETS),
                (1 + random.nextInt(98)) + pick(List.of("", " A", "B")),
                postcode);
    }

    /** One of the person's identifiers in one of the forms that people write it in. */
    String planted(Person person) {
        return switch (random.nextInt(5)) {
            case 0 -> disguised(name(person));
            case 1 -> handle(person);
            case 2 ->
                pick(List.<UnaryOperator<String>>of(
                                each -> each,
                                each -> each.toUpperCase(Locale.ROOT),
                                each -> each.substring(0, each.indexOf('@'))))
                        .apply(person.email());
            case 3 -> phone(person.mobile());
            default -> disguised(address(person));
        };
    }

    private String name(Person person) {
        String first = person.first();
        String last = person.last();
        String surname = person.surname();
        return pick(List.of(
                first,
                last,
                surname,
                first + " " + last,
                last + ", " + first,
                first + "\u00a0" + last,
                first.toUpperCase(Locale.ROOT),
                genitive(first),
                genitive(surname),
                first + " " + genitive(last),
                surname.toLowerCase(Locale.ROOT),
                plain(first),
                plain(surname),
                digraphs(first),
                digraphs(surname),
                (first + "." + surname).toLowerCase(Locale.ROOT),
                first + "-" + surname,
                first + surname,
                first + "_" + surname));
    }

    /** As written, decomposed, or with something that cannot be seen inside. */
    private String disguised(String written) {
        int middle = 1 + random.nextInt(written.length() - 1);
        return switch (random.nextInt(6)) {
            case 0 -> Normalizer.normalize(written, Normalizer.Form.NFD);
            case 1 ->
                written.substring(0, middle)
                        + pick(List.of("\u00ad", "\u200b", "\u2060", "\u200d"))
                        + written.substring(middle);
            case 2 -> written.replace(' ', '\u00a0');
            default -> written;
        };
    }

    private String handle(Person person) {
        String first = ascii(person.first());
        String last = ascii(person.surname());
        String joined = pick(List.of(
                first + "-" + last, first + "." + last, first + last, first.charAt(0) + last, last + "-" + first));
        boolean longEnough = last.length() > 3;
        return pick(List.of(
                "https://www.linkedin.com/in/" + (longEnough ? joined : first + "-" + last),
                "linkedin.com/in/" + first + "-" + last + "-4711",
                "github.com/" + (longEnough ? joined : first + "-" + last),
                first + "." + last + "@other.example",
                "@" + first + "_" + last,
                "www." + first + last + ".example",
                "CV_" + first + "_" + last + ".pdf"));
    }

    private String phone(String mobile) {
        String digits = mobile.replaceAll("[^0-9]", "");
        String national = digits.substring(1);
        return pick(List.of(
                mobile,
                digits,
                "+46" + national,
                "+46 " + national,
                "0046" + national,
                "+46 (0)" + national,
                mobile.replace(' ', '.'),
                mobile.replace(' ', '-'),
                "(070) " + digits.substring(3),
                grouped(digits),
                "+46 " + grouped(national),
                "0046-" + grouped(national),
                fullWidth(mobile),
                mobile.replace(' ', '\u00a0')));
    }

    private String address(Person person) {
        String postcode = person.postcode().replace(" ", "");
        String street = person.street() + " " + person.number();
        return pick(List.of(
                street,
                street.toUpperCase(Locale.ROOT),
                person.street() + " " + person.number().replace(" ", ""),
                plain(street),
                person.postcode(),
                postcode,
                person.postcode().replace(' ', '\u00a0'),
                street + ", " + person.postcode()));
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            grouped.append(digits.charAt(i))
                    .append(
                            i < digits.length() - 1 && random.nextInt(3) == 0
                                    ? pick(List.of(" ", "-", ".", " - "))
                                    : "");
        }
        return grouped.toString();
    }

    private static String genitive(String name) {
        return name.endsWith("s") || name.endsWith("x") || name.endsWith("z") ? name : name + "s";
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)))
                .collect(Collectors.joining());
    }

    static String plain(String name) {
        String folded = name.replace("æ", "ae").replace("ø", "o").replace("Ø", "O");
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    private static String digraphs(String name) {
        return name.replace("å", "aa")
                .replace("Å", "Aa")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("Ö", "Oe")
                .replace("ø", "oe")
                .replace("æ", "ae");
    }

    private static String ascii(String name) {
        return plain(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private String letters(int count) {
        return Stream.generate(() -> String.valueOf((char) ('a' + random.nextInt(26))))
                .limit(count)
                .collect(Collectors.joining());
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
