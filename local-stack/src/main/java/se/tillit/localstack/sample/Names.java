package se.tillit.localstack.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names for people and companies. Most surnames and all companies are put together from pieces of landscape and belong to nobody. */
final class Names {
    private static final List<String> WOMEN = List.of(
            "Alma",
            "Astrid",
            "Berit",
            "Cajsa",
            "Ebba",
            "Elin",
            "Embla",
            "Fatima",
            "Greta",
            "Hedvig",
            "Ingegerd",
            "Iris",
            "Jasmin",
            "Karin",
            "Leila",
            "Linnea",
            "Maj-Britt",
            "Märta",
            "Nour",
            "Olivia",
            "Paulina",
            "Rut",
            "Saga",
            "Signe",
            "Siv",
            "Svea",
            "Tindra",
            "Tuva",
            "Yasmine",
            "Åsa",
            "Öllegård");
    private static final List<String> MEN = List.of(
            "Adam",
            "Alvar",
            "Arvid",
            "Birger",
            "Bo",
            "Dragan",
            "Edvin",
            "Elof",
            "Folke",
            "Göran",
            "Hassan",
            "Hjalmar",
            "Håkan",
            "Ivar",
            "Jan-Erik",
            "Jonathan",
            "Kjell",
            "Ludvig",
            "Matteo",
            "Nils",
            "Omar",
            "Per",
            "Ragnar",
            "Sigge",
            "Sixten",
            "Tage",
            "Ture",
            "Valter",
            "Viggo",
            "Åke",
            "Östen");
    private static final List<String> ANYBODY = List.of("Charlie", "Kim", "Love", "Mika", "Robin", "Sam");
    private static final List<String> LANDSCAPE = List.of(
            "Alm", "Björn", "Ek", "Fjäll", "Gran", "Hav", "Hägg", "Kvarn", "Lind", "Ljung", "Måne", "Norr", "Rönn",
            "Silver", "Sjö", "Skog", "Stjärn", "Strand", "Söder", "Tall", "Vinter", "Väster", "Åker", "Älv", "Äng",
            "Öster");
    private static final List<String> FEATURE = List.of(
            "backa", "dal", "fors", "gren", "hed", "holt", "klint", "kvist", "lid", "mark", "myr", "näs", "rot", "sten",
            "tjärn", "torp", "vall", "vik", "ås");
    private static final List<String> FROM_AFAR = List.of(
            "Abdirahmani",
            "Bjelicovic",
            "Castellaro",
            "Demirhanli",
            "El-Nasseri",
            "Farahmandi",
            "Gebremeskali",
            "Haddadian",
            "Kowalewicz",
            "Nguyen-Lund",
            "Petrovan",
            "Rezaiyan",
            "Saarelmo",
            "Tikkanoja",
            "Virtalampi",
            "Yildizan");
    private static final List<String> STREETS = List.of(
            "Backsippevägen",
            "Björnbärsstigen",
            "Enebacken",
            "Fiskargränd",
            "Granitvägen",
            "Hasselgatan",
            "Kantarellvägen",
            "Lilla Nygatan",
            "Lingonstigen",
            "Långgatan",
            "Mossvägen",
            "Norra Kajen",
            "Pilgatan",
            "Rönnvägen",
            "Smedjegatan",
            "Södra Allén",
            "Timmermansgatan",
            "Vallmogatan",
            "Åsgatan");

    private Names() {}

    static String given(Dice dice, String gender) {
        return switch (gender) {
            case "FEMALE" -> dice.pick(WOMEN);
            case "MALE" -> dice.pick(MEN);
            default -> dice.pick(ANYBODY);
        };
    }

    static String family(Dice dice) {
        return dice.chance(18) ? dice.pick(FROM_AFAR) : dice.pick(LANDSCAPE) + dice.pick(FEATURE);
    }

    /** A company, as in "Rönnfors Bygg AB". */
    static String company(Dice dice, String line) {
        return dice.pick(LANDSCAPE) + dice.pick(FEATURE) + " " + line + (dice.chance(70) ? " AB" : "");
    }

    static String school(Dice dice, String kind) {
        return dice.pick(LANDSCAPE) + dice.pick(FEATURE) + "s " + kind;
    }

    static String street(Dice dice) {
        return dice.pick(STREETS) + " " + dice.between(1, 98)
                + (dice.chance(25) ? " " + dice.pick(List.of("A", "B", "C")) : "");
    }

    /** What is left of a name in a mailbox: small letters without marks. */
    static String mailbox(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return plain.replaceAll("\\p{M}", "").replaceAll("[^a-z]+", ".");
    }
}
