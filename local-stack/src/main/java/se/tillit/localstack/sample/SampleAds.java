package se.tillit.localstack.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/** Makes job ads, in the trades that the sample CVs are written in. */
final class SampleAds {

    private static final List<String> TOWNS = List.of("0180", "0180", "1480", "1280", "0380", "2480", "0580", "1880");
    private static final List<String> TYPES =
            List.of("PERMANENT", "PERMANENT", "PERMANENT", "TEMPORARY", "SUBSTITUTE", "SEASONAL");

    private SampleAds() {}

    /** Ads of an employer in the trade in whose line it is; every tenth is a box ad. */
    static List<Map<String, Object>> ofEmployer(long seed, int employer, int count, Instant now) {
        Trade trade = Trades.ALL.get(employer % Trades.ALL.size());
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    Dice dice = new Dice(seed, "ad of employer " + employer, number);
                    Map<String, Object> ad = ad(dice, trade, now);
                    ad.put("boxNumber", number % 10 == 9);
                    return ad;
                })
                .toList();
    }

    /** Items of a partner's batch, in all trades. */
    static List<Map<String, Object>> ofPartner(long seed, String partner, String host, int count, Instant now) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    Dice dice = new Dice(seed, "ad of partner " + partner, number);
                    Trade trade = Trades.ALL.get(number % Trades.ALL.size());
                    Map<String, Object> ad = ad(dice, trade, now);
                    ad.put("externalId", partner + "-" + number);
                    ad.put("employer", Map.of("name", Names.company(dice, trade.line())));
                    ad.put("applyUrl", "https://" + host + "/jobb/" + number);
                    return ad;
                })
                .toList();
    }

    private static Map<String, Object> ad(Dice dice, Trade trade, Instant now) {
        String occupation = dice.pick(trade.occupations());
        Municipality town = Places.sweden().municipality(dice.pick(TOWNS)).orElseThrow();
        Map<String, Object> ad = new HashMap<>();
        ad.put("title", occupation + " till " + town.shortName());
        ad.put("description", description(dice, trade, town));
        ad.put("occupation", Trade.concept(occupation).id());
        ad.put("place", town.code());
        ad.put("employmentType", dice.pick(TYPES));
        ad.put("extent", dice.chance(75) ? "FULL_TIME" : "PART_TIME");
        ad.put("remote", dice.chance(10));
        ad.put(
                "publishedAt",
                now.minus(dice.between(0, 60 * 24), ChronoUnit.HOURS).toString());
        ad.put("closesAt", now.plus(dice.between(10, 90), ChronoUnit.DAYS).toString());
        return ad;
    }

    private static String description(Dice dice, Trade trade, Municipality town) {
        String skills = dice.some(trade.skills(), 4).stream()
                .map(skill -> "<li>" + skill + "</li>")
                .collect(Collectors.joining());
        String tasks = dice.some(trade.tasks(), 3).stream().collect(Collectors.joining(" "));
        return "<p>Vi söker en kollega till vår arbetsplats i %s.</p><p>Det har andra gjort hos oss: %s</p><p>Du kan något av detta:</p><ul>%s</ul><p>%s</p>"
                .formatted(
                        town.shortName(),
                        tasks,
                        skills,
                        dice.pick(List.of(
                                "Tillträde enligt överenskommelse.",
                                "Vi tillämpar kollektivavtal och provanställning.",
                                "Du arbetar dagtid med möjlighet till flextid.",
                                "Arbetet är förlagt till dag, kväll och helg.")));
    }
}
