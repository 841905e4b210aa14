package se.tillit.jobagent.openads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/** The index finds what the query matches, in order, whatever pieces it is in. */
class IndexedAdsTest {

    private static final long SEED = 20_261_122;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final List<String> WORDS =
            List.of("java", "utvecklare", "utvecklaren", "kock", "front-end", "och", "natt", "C++", "åka", "team");
    private static final List<String> KEYS = List.of("m:0180", "m:1280", "c:01", "o:kock");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<UUID, OpenAd> ads = new HashMap<>();

    @BeforeEach
    void begin() {
        ads.clear();
    }

    @Test
    void findsExactlyTheAdsThatAQueryMatchesWhileAdsChange() throws IOException {
        try (AdIndex index = AdIndex.in(folder)) {
            IndexedAds indexed = new IndexedAds(Seen.NOTHING, index.read());
            int found = 0;
            for (int round = 0; round < 60; round++) {
                index.take(someChanges());
                if (round == 30) {
                    index.compact();
                }
                IndexedAds before = indexed;
                indexed = before.later(Seen.NOTHING, index);
                before.close();
                for (int i = 0; i < 20; i++) {
                    found += comparesOne(indexed);
                }
            }
            assertThat(found).as("positive control").isGreaterThan(5_000);
            indexed.close();
        }
    }

    private int comparesOne(IndexedAds indexed) {
        TextQuery query = query();
        Instant since = random.nextInt(3) == 0 ? NOW.minus(random.nextInt(9), ChronoUnit.DAYS) : null;
        List<Ranked> all = expected(query, since, _ -> true);
        Ranked behind = all.isEmpty() || random.nextBoolean() ? null : all.get(random.nextInt(all.size()));
        List<Ranked> expected = behind == null ? all : expected(query, since, ad -> ad.compareTo(behind) > 0);
        int most = 1 + random.nextInt(60);

        List<Ranked> best = indexed.best(query, new IndexedAds.Window(NOW, since, behind), most);

        assertThat(ids(best))
                .as("%s, since %s, behind %s, at most %d", query, since, behind, most)
                .isEqualTo(ids(expected).stream().limit(most).toList());
        assertThat(indexed.counts(best)).isEqualTo(counts(best));
        assertThat(best)
                .allSatisfy(ad -> assertThat(indexed.card(ad))
                        .isEqualTo(Objects.requireNonNull(ads.get(ad.id())).card()));
        return best.size();
    }

    @Test
    void leavesOutWhatHasClosedByNow() throws IOException {
        UUID open = put(ad("java", NOW.minusSeconds(9), Optional.of(NOW.plusMillis(1))));
        put(ad("java", NOW.minusSeconds(9), Optional.of(NOW)));
        try (AdIndex index = AdIndex.in(folder)) {
            index.take(ads.values().stream().map(IndexedAdsTest::change).toList());
            try (IndexedAds indexed = new IndexedAds(Seen.NOTHING, index.read())) {
                assertThat(ids(indexed.best(TextQuery.EVERYTHING, new IndexedAds.Window(NOW, null, null), 9)))
                        .containsExactly(open);
            }
        }
    }

    @Test
    void takesNoFolderThatAnotherProcessUses() throws IOException {
        try (AdIndex first = AdIndex.in(folder);
                AdIndex second = AdIndex.in(folder)) {
            first.take(List.of(change(ad("java", NOW, Optional.empty()))));
            assertThat(size(first)).isEqualTo(1);
            assertThat(size(second)).isZero();
        }
        try (AdIndex again = AdIndex.in(folder)) {
            assertThat(size(again)).as("what an ended process left").isZero();
        }
        assertThat(folder.toFile().list()).hasSize(2);
    }

    private static int size(AdIndex index) throws IOException {
        try (IndexedAds indexed = new IndexedAds(Seen.NOTHING, index.read())) {
            return indexed.size();
        }
    }

    private List<AdChange> someChanges() {
        List<AdChange> changes = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            List<UUID> present = List.copyOf(ads.keySet());
            if (present.isEmpty() || random.nextInt(3) > 0) {
                OpenAd fresh = ad(text(), published(), closes());
                put(fresh);
                changes.add(change(fresh));
            } else {
                UUID id = present.get(random.nextInt(present.size()));
                ads.remove(id);
                if (random.nextBoolean()) {
                    changes.add(new AdChange(id, Optional.empty()));
                } else {
                    OpenAd edited = ad(id, text(), published(), closes());
                    put(edited);
                    changes.add(change(edited));
                }
            }
        }
        return changes;
    }

    private UUID put(OpenAd ad) {
        ads.put(ad.id(), ad);
        return ad.id();
    }

    private static AdChange change(OpenAd ad) {
        return new AdChange(ad.id(), Optional.of(ad));
    }

    private OpenAd ad(String text, Instant publishedAt, Optional<Instant> closesAt) {
        return ad(new UUID(random.nextLong(), random.nextLong()), text, publishedAt, closesAt);
    }

    private OpenAd ad(UUID id, String text, Instant publishedAt, Optional<Instant> closesAt) {
        Lexemes lexemes = TextAnalysis.document(text)
                .withField("t", TextAnalysis.document(text()))
                .withKeys(Stream.of(any(KEYS), any(KEYS)).distinct().toList());
        Map<String, String> values =
                random.nextInt(3) == 0 ? Map.of("county", "01") : Map.of("county", "12", "extent", any(WORDS));
        return new OpenAd(id, publishedAt, closesAt, values, Map.of("title", text), lexemes);
    }

    /** Few, so that the ids decide. */
    private Instant published() {
        return NOW.minus(random.nextInt(10), ChronoUnit.DAYS);
    }

    private Optional<Instant> closes() {
        return random.nextInt(4) > 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(random.nextInt(3) - 1));
    }

    private TextQuery query() {
        TextQuery query = TextAnalysis.expression(
                Stream.generate(this::asked).limit(random.nextInt(3)).collect(Collectors.joining(" ")));
        if (random.nextInt(3) == 0) {
            query = query.and(TextAnalysis.query(any(WORDS)).inField("t"));
        }
        if (random.nextInt(3) == 0) {
            query = query.andNot(
                    TextAnalysis.query(any(WORDS) + " " + any(WORDS)).inField("t"));
        }
        return random.nextInt(3) == 0 ? query.andAnyOf(List.of(any(KEYS), any(KEYS))) : query;
    }

    private String asked() {
        return (random.nextInt(3) == 0 ? "-" : "")
                + (random.nextInt(3) == 0 ? "\"" + any(WORDS) + " " + any(WORDS) + "\"" : any(WORDS));
    }

    private String text() {
        return Stream.generate(() -> any(WORDS)).limit(1 + random.nextInt(6)).collect(Collectors.joining(" "));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<Ranked> expected(TextQuery query, @Nullable Instant since, Predicate<Ranked> which) {
        return ads.values().stream()
                .filter(ad -> query.matches(ad.lexemes()))
                .filter(ad -> since == null || !ad.publishedAt().isBefore(since))
                .filter(ad -> ad.closesAt().filter(end -> !end.isAfter(NOW)).isEmpty())
                .map(ad -> Ranked.at(ad.publishedAt(), ad.id()))
                .filter(which)
                .sorted()
                .toList();
    }

    private Map<String, Map<String, Integer>> counts(List<Ranked> best) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Ranked each : best) {
            Objects.requireNonNull(ads.get(each.id()))
                    .values()
                    .forEach((facet, value) ->
                            counts.computeIfAbsent(facet, _ -> new HashMap<>()).merge(value, 1, Integer::sum));
        }
        return counts;
    }

    private static List<UUID> ids(List<Ranked> ads) {
        return ads.stream().map(Ranked::id).toList();
    }
}
