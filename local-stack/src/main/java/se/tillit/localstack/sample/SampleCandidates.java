package se.tillit.localstack.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;
import se.tillit.reference.Postcode;

/** Makes candidates: a third of the CVs each inactive, anonymous and public, most people in the large municipalities, some in every other. */
final class SampleCandidates {
    private static final List<String> VISIBILITIES = List.of("INACTIVE", "ANONYMOUS", "PUBLIC");
    private static final List<String> LARGE =
            List.of("0180", "0180", "0180", "1480", "1480", "1280", "0380", "0580", "1880", "1980", "2480", "1283");
    private static final int THIS_YEAR = 2026;

    private SampleCandidates() {}

    static List<SampleCandidate> generate(long seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> candidate(seed, number))
                .toList();
    }

    private static SampleCandidate candidate(long seed, int number) {
        Dice dice = new Dice(seed, "candidate", number);
        String gender = dice.chance(48) ? "FEMALE" : dice.chance(92) ? "MALE" : "OTHER";
        String name = Names.given(dice, gender) + " " + Names.family(dice);
        int age = dice.between(19, 66);
        Municipality home = home(dice);
        Person person = new Person(
                name,
                "%s@brevlada.example".formatted(Names.mailbox(name)),
                dice.chance(85) ? Phones.mobile(dice) : Phones.landline(dice),
                THIS_YEAR - age,
                home);
        return new SampleCandidate(
                number,
                "%s.%d.%d@kandidat.example".formatted(Names.mailbox(name), seed, number),
                profile(dice, person, gender),
                new CvWriter(dice, person).write(),
                VISIBILITIES.get(number % VISIBILITIES.size()),
                dice.chance(10));
    }

    private static Municipality home(Dice dice) {
        Places places = Places.sweden();
        return dice.chance(70)
                ? places.municipality(dice.pick(LARGE)).orElseThrow()
                : dice.pick(places.municipalities());
    }

    private static Map<String, Object> profile(Dice dice, Person person, String gender) {
        Postcode postcode = dice.pick(Places.sweden().postcodesIn(person.home().code()));
        Map<String, Object> profile = new HashMap<>();
        profile.put("name", person.name());
        profile.put("email", person.email());
        profile.put(
                "address",
                Map.of(
                        "street",
                        Names.street(dice),
                        "postalCode",
                        postcode.code(),
                        "city",
                        postcode.locality(),
                        "country",
                        "SE"));
        profile.put("phone", person.phone());
        profile.put(
                "birthDate",
                LocalDate.of(person.birthYear(), dice.between(1, 12), dice.between(1, 28))
                        .toString());
        if (dice.chance(80)) {
            profile.put("gender", gender);
        }
        if (dice.chance(40)) {
            profile.put("citizenship", dice.pick(List.of("SE", "SE", "SE", "FI", "PL", "DE", "SY", "IQ", "BA")));
        }
        return profile;
    }
}
