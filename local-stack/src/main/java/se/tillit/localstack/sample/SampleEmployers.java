package se.tillit.localstack.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.tillit.reference.Places;
import se.tillit.reference.Postcode;

/** Makes employers, one trade after the other. */
final class SampleEmployers {
    private static final String NOT_HANDED_OUT = "559999";
    private static final int MOST = 800;

    private SampleEmployers() {}

    static List<SampleEmployer> generate(long seed, int count) {
        if (count > MOST) {
            throw new IllegalArgumentException("there are numbers for " + MOST + " employers");
        }
        return IntStream.range(0, count)
                .mapToObj(number -> employer(seed, number))
                .toList();
    }

    private static SampleEmployer employer(long seed, int number) {
        Dice dice = new Dice(seed, "employer", number);
        String legalName =
                Names.company(dice, Trades.ALL.get(number % Trades.ALL.size()).line())
                                .replaceFirst(" AB$", "") + " AB";
        String contact = Names.given(dice, dice.chance(50) ? "FEMALE" : "MALE") + " " + Names.family(dice);
        String email = "%s.%d.%d@arbetsgivare.example".formatted(Names.mailbox(contact), seed, number);
        String organisationNumber = organisationNumber(100 + number);
        Postcode postcode =
                dice.pick(Places.sweden().postcodesIn(dice.pick(List.of("0180", "1480", "1280", "0380", "2480"))));
        return new SampleEmployer(
                organisationNumber,
                email,
                Map.of(
                        "organisationNumber",
                        organisationNumber,
                        "legalName",
                        legalName,
                        "legalForm",
                        "Aktiebolag",
                        "country",
                        "SE",
                        "address",
                        Map.of(
                                "street",
                                Names.street(dice),
                                "postalCode",
                                postcode.code(),
                                "city",
                                postcode.locality()),
                        "contact",
                        Map.of("name", contact, "email", email)));
    }

    static String organisationNumber(int serial) {
        String digits = NOT_HANDED_OUT + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
