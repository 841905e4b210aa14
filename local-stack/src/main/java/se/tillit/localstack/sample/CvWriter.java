package se.tillit.localstack.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.tillit.reference.Concept;

/** Writes one person's CV. Some let slip their own name or number in it, as people do, so that masking has something to do. */
final class CvWriter {
    private static final int THIS_YEAR = 2026;
    private static final int FIRST_JOB = 19;
    private static final List<String> SENTENCES = List.of(
            "Jag trivs bäst i ett lag som säger vad det tycker.",
            "Jag söker ett arbete nära hemmet.",
            "Nyfiken, noggrann och van vid ansvar.",
            "Gärna en arbetsplats där man får lära sig nytt.",
            "Jag kan börja med kort varsel.",
            "Jag har arbetat både i storstad och på landsbygd.",
            "Pålitlig och med glimten i ögat.",
            "Van att möta människor i svåra lägen.",
            "Kvalitet går före brådska.");
    private static final List<String> ENGLISH = List.of(
            "I prefer small teams with short decisions.",
            "Fluent in English and Swedish.",
            "Looking for a permanent position.",
            "Used to working across borders.");

    private final Dice dice;
    private final Person person;
    private final Trade trade;
    private final int years;

    CvWriter(Dice dice, Person person) {
        this.dice = dice;
        this.person = person;
        this.trade = dice.pick(Trades.ALL);
        this.years = Math.max(1, dice.between(1, Math.max(1, THIS_YEAR - person.birthYear() - FIRST_JOB)));
    }

    Map<String, Object> write() {
        List<Concept> occupations = dice.some(trade.occupations(), dice.between(1, 2)).stream()
                .map(Trade::concept)
                .toList();
        Map<String, Object> content = new HashMap<>();
        content.put("headline", dice.pick(trade.headlines()).formatted(years));
        content.put("summary", summary());
        content.put("occupations", occupations.stream().map(Concept::id).toList());
        content.put("wishes", wishes());
        content.put("experience", experience(occupations));
        content.put("education", List.of(education()));
        content.put("skills", dice.some(trade.skills(), dice.between(2, 6)));
        content.put("languages", languages());
        content.put("drivingLicences", dice.chance(65) ? List.of("B") : List.of());
        Map<String, Object> cv = new HashMap<>();
        cv.put("title", trade.line());
        cv.put("shownFields", dice.some(List.of("name", "email", "phone", "address"), dice.between(1, 4)));
        cv.put("content", content);
        if (dice.chance(12)) {
            cv.put("coarsenedFields", List.of("birthYear"));
        }
        return cv;
    }

    private String summary() {
        List<String> sentences = new ArrayList<>(dice.some(SENTENCES, dice.between(2, 4)));
        sentences.addAll(dice.some(trade.tasks(), 1));
        if (dice.chance(10)) {
            sentences.addAll(dice.some(ENGLISH, 2));
        }
        if (dice.chance(20)) {
            sentences.addFirst(
                    dice.pick(List.of("Jag heter " + person.name() + ".", person.firstName() + " heter jag.")));
        }
        if (dice.chance(10)) {
            sentences.add(dice.pick(
                    List.of("Ring " + person.phone().replace("-", " ") + ".", "Skriv till " + person.email() + ".")));
        }
        return String.join(" ", sentences);
    }

    private Map<String, Object> wishes() {
        List<String> places = Stream.of(
                        person.home().code(),
                        dice.chance(40)
                                ? person.home().countyCode()
                                : person.home().code())
                .distinct()
                .toList();
        return Map.of("places", places, "extent", dice.chance(80) ? "FULL_TIME" : "PART_TIME");
    }

    private List<Map<String, Object>> experience(List<Concept> occupations) {
        List<Map<String, Object>> jobs = new ArrayList<>();
        int count = Math.min(years, dice.between(1, 4));
        int end = THIS_YEAR;
        for (int i = 0; i < count; i++) {
            int begin = Math.max(THIS_YEAR - years, end - dice.between(1, Math.max(1, years / count + 1)));
            Map<String, Object> job = new HashMap<>();
            job.put("employer", Names.company(dice, trade.line()));
            job.put("hideEmployer", dice.chance(15));
            job.put("title", title(occupations.get(i % occupations.size())));
            job.put("from", "%d-%02d".formatted(begin, dice.between(1, 6)));
            if (i > 0 || dice.chance(30)) {
                job.put("to", "%d-%02d".formatted(end, dice.between(6, end == THIS_YEAR ? 9 : 12)));
            }
            job.put("description", String.join(" ", dice.some(trade.tasks(), dice.between(1, 3))));
            jobs.add(job);
            end = begin;
        }
        return jobs;
    }

    private static String title(Concept occupation) {
        return occupation.label().replaceFirst("[/,].*", "");
    }

    private Map<String, Object> education() {
        int end = Math.max(person.birthYear() + FIRST_JOB, THIS_YEAR - years - dice.between(0, 1));
        return Map.of(
                "school", Names.school(dice, trade.school()),
                "degree", dice.pick(trade.degrees()),
                "from", Integer.toString(end - 3),
                "to", Integer.toString(end));
    }

    private List<Map<String, Object>> languages() {
        List<Map<String, Object>> languages =
                new ArrayList<>(List.of(Map.of("code", "sv", "level", dice.chance(80) ? "C2" : "B2")));
        if (dice.chance(85)) {
            languages.add(Map.of("code", "en", "level", dice.pick(List.of("B1", "B2", "C1"))));
        }
        if (dice.chance(30)) {
            languages.add(Map.of(
                    "code",
                    dice.pick(List.of("ar", "de", "es", "fa", "fi", "fr", "pl", "so")),
                    "level",
                    dice.pick(List.of("A2", "B1", "C2"))));
        }
        return languages;
    }
}
