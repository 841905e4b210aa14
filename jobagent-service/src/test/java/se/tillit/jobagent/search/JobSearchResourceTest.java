package se.tillit.jobagent.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.platform.search.TermFrequencies;
import se.tillit.text.TextQuery;

/** The search finds what the criteria match, in both shapes and both orders, page by page. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class JobSearchResourceTest {

    private static final long SEED = 20_261_122;
    private static final int ADS = 300;
    private static final int CRITERIA = 300;

    private static final String MANY = """
            insert into job_ad (id, source, employer_id, title, description, employer_name, remote, published_at, state, withdrawn, told,
                                version, material_version, created_at, updated_at, lexemes, lexemes_version)
            select gen_random_uuid(), 'EMPLOYER', gen_random_uuid(), 'x', 'x', 'x', false, now() - n * interval '1 minute', 'OPEN', false,
                   false, 1, 1, now(), now(), cast(case when n % 1000 = 0 then 'java' else 'annat' end as tsvector), 2147483647
            from generate_series(1, 10000) n
            """;

    private final SearchByStatement search;
    private final Session database;
    private final Clock clock;
    private final UserTransaction transaction;
    private final ObjectMapper json;

    JobSearchResourceTest(
            SearchByStatement search, Session database, Clock clock, UserTransaction transaction, ObjectMapper json) {
        this.search = search;
        this.database = database;
        this.clock = clock;
        this.transaction = transaction;
        this.json = json;
    }

    @Test
    void findsExactlyTheAdsThatTheCriteriaMatch() throws JsonProcessingException {
        RandomAds random = new RandomAds(new Random(SEED));
        Map<UUID, PublishedAd> ads = new HashMap<>();
        for (int i = 0; i < ADS; i++) {
            PublishedAd ad = random.ad();
            ads.put(ad.stored(), ad);
        }
        int nothing = 0;
        for (int i = 0; i < CRITERIA; i++) {
            String asked = random.criteria();
            Criteria criteria = json.readValue(asked, Criteria.class);
            Set<UUID> expected = ads.entrySet().stream()
                    .filter(ad -> criteria.matches(
                            ad.getValue().lexemes(), ad.getValue().publishedAt()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Sort sort = i % 2 == 0 ? Sort.RELEVANCE : Sort.DATE;
            Function<TextQuery, Shape> shape = i % 4 < 2 ? _ -> Shape.IN_ORDER : _ -> Shape.FROM_INDEX;

            List<UUID> found = found(criteria, sort, shape, 60);

            assertThat(found).as(asked).doesNotHaveDuplicates();
            Set<UUID> ours = new HashSet<>(found);
            ours.retainAll(ads.keySet());
            assertThat(ours).as("%s, %s", asked, sort).isEqualTo(expected);
            nothing += expected.isEmpty() ? 1 : 0;
        }
        assertThat(nothing).as("criteria that match nothing prove little").isLessThan(CRITERIA / 2);
    }

    @Test
    void comesInOneOrderWhateverTheShape() throws JsonProcessingException {
        String word = "ordning" + System.nanoTime();
        for (int i = 0; i < 12; i++) {
            String inTitle = i % 3 == 0 ? word : "annat";
            PublishedAd.titled(inTitle)
                    .saying(word)
                    .at(Instant.now().minus(i, ChronoUnit.HOURS))
                    .stored();
        }
        Criteria criteria = json.readValue("{\"q\": \"" + word + "\"}", Criteria.class);

        for (Sort sort : Sort.values()) {
            assertThat(found(criteria, sort, _ -> Shape.IN_ORDER, 5))
                    .hasSize(12)
                    .isEqualTo(found(criteria, sort, _ -> Shape.FROM_INDEX, 5));
        }
        assertThat(found(criteria, Sort.RELEVANCE, _ -> Shape.IN_ORDER, 5))
                .isNotEqualTo(found(criteria, Sort.DATE, _ -> Shape.IN_ORDER, 5));
    }

    @Test
    void readsSharesFromThePlannersStatistics() throws Exception {
        for (int i = 0; i < 3; i++) {
            PublishedAd.titled("statistikord").stored();
        }
        transaction.begin();
        database.createNativeMutationQuery("analyze job_ad").executeUpdate();
        TermFrequencies.Snapshot terms = new TermFrequencies(database, clock, "job_ad", List.of("lexemes")).current();
        transaction.commit();

        assertThat(terms.rows()).isGreaterThanOrEqualTo(3);
        assertThat(terms.share(Set.of("statistikord"))).isBetween(3 / terms.rows() * 0.5, 1.0);
    }

    @Test
    void runsEachShapeThroughItsOwnIndex() throws Exception {
        assertThat(plan(Shape.IN_ORDER)).contains("job_ad_newest").doesNotContain("job_ad_lexemes", "Sort");
        assertThat(plan(Shape.FROM_INDEX)).contains("job_ad_lexemes").doesNotContain("job_ad_newest");
    }

    @Test
    void makesNoPlanWithoutTheValueOfTheWords() {
        assertThat(database.createNativeQuery("show plan_cache_mode", String.class)
                        .getSingleResult())
                .isEqualTo("force_custom_plan");
    }

    /** How the matches are found among many ads, which are gone again afterwards; among few any index is as good as another. */
    private String plan(Shape shape) throws Exception {
        Criteria criteria = json.readValue("{\"q\": \"java\"}", Criteria.class);
        TierStatement tier = new TierStatement(Tier.of(criteria, Sort.DATE).getFirst(), shape);
        transaction.begin();
        try {
            database.createNativeMutationQuery(MANY).executeUpdate();
            database.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            database.createNativeMutationQuery("set local enable_sort = " + (shape == Shape.FROM_INDEX))
                    .executeUpdate();
            List<?> lines = ((EntityManager) database)
                    .createNativeQuery(
                            "explain " + tier.select("a.id", false, Optional.empty(), "counted"), String.class)
                    .setParameter("words", "'java'")
                    .setParameter("now", Instant.now())
                    .setParameter("counted", 201)
                    .getResultList();
            return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        } finally {
            transaction.rollback();
        }
    }

    private List<UUID> found(Criteria criteria, Sort sort, Function<TextQuery, Shape> shape, int limit) {
        List<UUID> ids = new ArrayList<>();
        Optional<Position> behind = Optional.empty();
        Found page;
        do {
            page = search.find(criteria, sort, behind, limit, false, shape);
            List<Hit> shown = page.hits().subList(0, Math.min(limit, page.hits().size()));
            shown.forEach(hit -> ids.add(hit.job().id()));
            behind = shown.isEmpty() ? behind : Optional.of(shown.getLast().position());
        } while (page.hits().size() > limit);
        return ids;
    }
}
