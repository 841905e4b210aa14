package se.tillit.jobagent.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.openads.Replica;

/** What a replica's index finds is what the database would find in that moment, whoever changed it, and when. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class SearchByIndexResourceTest {

    private static final long SEED = 20_261_123;
    private static final int ADS = 120;
    private static final int CRITERIA = 200;
    private static final int SEARCHES = 40;

    private final SearchByStatement byStatement;
    private final Session database;
    private final DataSource connections;
    private final Clock clock;
    private final ObjectMapper json;

    /** Nobody else's ads have it. */
    private final String word = "index" + Long.toString(System.nanoTime(), 36) + "x";

    @TempDir
    private Path folder;

    /** Changes that may be made, as many as there were searches, so that neither leaves the other behind on a slow machine. */
    private final Semaphore pace = new Semaphore(40);

    private Replica first;
    private Replica second;

    SearchByIndexResourceTest(
            SearchByStatement byStatement, Session database, DataSource connections, Clock clock, ObjectMapper json) {
        this.byStatement = byStatement;
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.json = json;
    }

    @BeforeEach
    void start() {
        first = Replica.on(database, folder);
        second = Replica.on(database, folder);
        first.refreshAll();
        second.refreshAll();
    }

    @AfterEach
    void stop() {
        Rows.change("update job_ad set state = 'CLOSED' where employer_name like '" + word + "%'");
        first.close();
        second.close();
    }

    @Test
    void answersAsTheStatementDoes() throws JsonProcessingException {
        RandomAds random = new RandomAds(new Random(SEED));
        List<UUID> ads = new ArrayList<>();
        for (int i = 0; i < ADS; i++) {
            ads.add(random.ad().stored());
        }
        int paged = 0;
        for (int i = 0; i < CRITERIA; i++) {
            if (i % 5 == 0 && i / 5 < ads.size()) {
                close(ads.get(i / 5));
            }
            String asked = random.criteria();
            Criteria criteria = json.readValue(asked, Criteria.class);
            Sort sort = i % 2 == 0 ? Sort.RELEVANCE : Sort.DATE;
            int limit = 1 + i % 7;
            Found found = indexed(first, criteria, sort, Optional.empty(), limit);
            assertSame(asked, found, byStatement.find(criteria, sort, Optional.empty(), limit, true));
            if (found.hits().size() > limit) {
                Optional<Position> behind =
                        Optional.of(found.hits().get(limit - 1).position());
                assertSame(
                        asked + " behind " + behind,
                        search(first).find(criteria, sort, behind, limit, false).orElseThrow(),
                        byStatement.find(criteria, sort, behind, limit, false));
                paged++;
            }
        }
        assertThat(paged).as("positive control").isGreaterThan(CRITERIA / 4);
    }

    private static void assertSame(String asked, Found found, Found expected) {
        assertThat(found.hits()).as(asked).isEqualTo(expected.hits());
        assertThat(found.total()).as(asked).isEqualTo(expected.total());
        assertThat(found.facets()).as(asked).isEqualTo(expected.facets());
    }

    @Test
    void showsWhatAnAdAndItsPartnerSayNow() throws JsonProcessingException {
        UUID partner = PublishedAd.partner(word, "Jobbsidan", word + ".example");
        UUID ad = PublishedAd.titled(word).ofPartner(partner, "1", word).stored();
        Job before = onlyOne(first);
        assertThat(before.title()).isEqualTo(word);
        assertThat(before.partner()).isEqualTo(new Job.Partner("Jobbsidan", "https://" + word + ".example/policy"));

        Rows.change("update partner set name = 'Jobbsajten' where partner_id = '" + partner + "'");
        assertThat(onlyOne(first).partnerName()).isEqualTo("Jobbsajten");

        Rows.change("update job_ad set title = 'annat' where id = '" + ad + "'");
        assertThat(onlyOne(first).title()).isEqualTo("annat");
        Rows.change("update job_ad set employer_name = '" + word + " AB' where id = '" + ad + "'");
        assertThat(onlyOne(first).employer()).isEqualTo(word + " AB");
    }

    private Job onlyOne(Replica replica) throws JsonProcessingException {
        Found indexed = indexed(replica, criteria(), Sort.DATE, Optional.empty(), 5);
        assertThat(indexed.hits())
                .isEqualTo(byStatement
                        .find(criteria(), Sort.DATE, Optional.empty(), 5, true)
                        .hits());
        return indexed.hits().getFirst().job();
    }

    @Test
    void seesWhatWasCommittedLateThoughItWasWrittenEarlier() throws JsonProcessingException {
        List<UUID> early = new ArrayList<>();
        UUID closing = PublishedAd.titled(word).stored();
        assertThat(found(first)).containsExactly(closing);

        QuarkusTransaction.requiringNew().run(() -> {
            close(closing);
            early.add(PublishedAd.titled(word).stored());
            assertThat(QuarkusTransaction.suspendingExisting().call(() -> found(first)))
                    .containsExactlyInAnyOrder(closing, early.getFirst());
        });

        assertThat(found(first)).containsExactlyElementsOf(early);
        assertThat(found(second)).containsExactlyElementsOf(early);
    }

    @Test
    void leavesItToTheStatementWhileMuchHasChanged() throws JsonProcessingException {
        Rows.change("""
                insert into job_ad (id, source, employer_id, title, description, employer_name, remote, published_at, state,
                                    withdrawn, told, version, material_version, created_at, updated_at, lexemes, lexemes_version)
                select gen_random_uuid(), 'EMPLOYER', gen_random_uuid(), 'x', 'x', '%1$s', false, now() - n * interval '1 minute',
                       'OPEN', false, false, 1, 1, now(), now(), cast('%1$s' as tsvector), 2147483647
                from generate_series(1, 250) n
                """.formatted(word));
        Criteria criteria = criteria();
        assertThat(search(first).find(criteria, Sort.DATE, Optional.empty(), 5, true))
                .isEmpty();

        first.refreshAll();

        Found found = indexed(first, criteria, Sort.DATE, Optional.empty(), 5);
        assertThat(found.total()).isEqualTo(Count.MOST + 1);
        assertThat(found.facets().get("remote")).containsExactly(new Facets.Facet("false", 250));
    }

    @Test
    void refusesToLoseAnOpenAd() {
        UUID open = PublishedAd.titled(word).stored();

        assertThatThrownBy(() -> Rows.change("delete from job_ad where id = '" + open + "'"))
                .hasMessageContaining("closed before it is deleted");
    }

    /**
     * Between which moments an ad was opened and closed.
     *
     * @param closing the greatest number while it is open
     */
    private record Life(long opening, long open, long closing, long closed) {}

    private record Answer(long from, Set<UUID> ads, long total, long to, boolean indexed) {}

    @Test
    void noSearchMissesAnAdThatIsOpenOrFindsOneThatWasClosed() throws InterruptedException, ExecutionException {
        Map<UUID, Life> lives = new ConcurrentHashMap<>();
        List<Answer> answers = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> writing = List.of(
                    threads.submit(() -> write(new Random(SEED), lives, over)),
                    threads.submit(() -> write(new Random(SEED + 1), lives, over)));
            try {
                List<Future<List<Answer>>> searching = new ArrayList<>();
                for (Replica replica : List.of(first, first, second, second)) {
                    searching.add(threads.submit(() -> search(replica, over)));
                }
                for (Future<List<Answer>> each : searching) {
                    answers.addAll(each.get());
                }
            } finally {
                over.set(true);
                pace.release(2);
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }

        assertThat(answers.stream().filter(Answer::indexed)).hasSizeGreaterThan(SEARCHES);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.ads()).containsAll(during(lives, answer));
            assertThat(answer.ads()).doesNotContainAnyElementsOf(outside(lives, answer));
            assertThat(answer.total()).isEqualTo(Math.min(answer.ads().size(), Count.MOST + 1));
        });
        assertThat(answers.stream()
                        .mapToInt(answer -> during(lives, answer).size())
                        .sum())
                .as("positive control")
                .isGreaterThan(SEARCHES);
        assertThat(outsideSum(lives, answers)).as("positive control").isGreaterThan(SEARCHES);
    }

    private static int outsideSum(Map<UUID, Life> lives, List<Answer> answers) {
        return answers.stream()
                .mapToInt(answer -> outside(lives, answer).size())
                .sum();
    }

    private static Set<UUID> during(Map<UUID, Life> lives, Answer answer) {
        return which(lives, life -> life.open() < answer.from() && answer.to() < life.closing());
    }

    private static Set<UUID> outside(Map<UUID, Life> lives, Answer answer) {
        return which(lives, life -> life.closed() < answer.from() || answer.to() < life.opening());
    }

    private static Set<UUID> which(Map<UUID, Life> lives, Predicate<Life> which) {
        return lives.entrySet().stream()
                .filter(ad -> which.test(ad.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Opens and closes ads, now and then around another change that is committed first. */
    private void write(Random random, Map<UUID, Life> lives, AtomicBoolean over) {
        List<UUID> open = new ArrayList<>();
        while (!over.get()) {
            pace.acquireUninterruptibly();
            for (int i = random.nextInt(4); i > 0; i--) {
                PublishedAd.titled("annat").of(word + "annat").stored();
            }
            if (open.size() < 10 || (open.size() < 30 && random.nextBoolean())) {
                long opening = System.nanoTime();
                UUID ad = PublishedAd.titled(word).stored();
                lives.put(ad, new Life(opening, System.nanoTime(), Long.MAX_VALUE, Long.MAX_VALUE));
                open.add(ad);
            } else {
                UUID ad = open.remove(random.nextInt(open.size()));
                lives.computeIfPresent(
                        ad, (_, life) -> new Life(life.opening(), life.open(), System.nanoTime(), Long.MAX_VALUE));
                QuarkusTransaction.requiringNew().run(() -> {
                    close(ad);
                    if (open.size() < 30 && random.nextBoolean()) {
                        long opening = System.nanoTime();
                        UUID other = PublishedAd.titled(word).stored();
                        lives.put(other, new Life(opening, System.nanoTime(), Long.MAX_VALUE, Long.MAX_VALUE));
                        open.add(other);
                    }
                });
                lives.computeIfPresent(
                        ad,
                        (_, closing) ->
                                new Life(closing.opening(), closing.open(), closing.closing(), System.nanoTime()));
            }
        }
    }

    private void close(UUID ad) {
        QuarkusTransaction.joiningExisting()
                .run(() -> database.createNativeMutationQuery("update job_ad set state = 'CLOSED' where id = :id")
                        .setParameter("id", ad)
                        .executeUpdate());
    }

    private List<Answer> search(Replica replica, AtomicBoolean over) throws JsonProcessingException {
        Criteria criteria = criteria();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < SEARCHES && !over.get(); i++) {
            long from = System.nanoTime();
            Optional<Found> indexed = search(replica).find(criteria, Sort.RELEVANCE, Optional.empty(), 1_900, true);
            Found found =
                    indexed.orElseGet(() -> byStatement.find(criteria, Sort.RELEVANCE, Optional.empty(), 1_900, true));
            answers.add(new Answer(from, ids(found), found.total(), System.nanoTime(), indexed.isPresent()));
            if (indexed.isEmpty()) {
                replica.refreshAll();
            }
            pace.release();
        }
        return answers;
    }

    private Set<UUID> found(Replica replica) throws JsonProcessingException {
        return ids(indexed(replica, criteria(), Sort.RELEVANCE, Optional.empty(), 50));
    }

    private static Set<UUID> ids(Found found) {
        return found.hits().stream().map(hit -> hit.job().id()).collect(Collectors.toSet());
    }

    private Criteria criteria() throws JsonProcessingException {
        return json.readValue("{\"q\": \"" + word + "\"}", Criteria.class);
    }

    private Found indexed(Replica replica, Criteria criteria, Sort sort, Optional<Position> behind, int limit) {
        return search(replica).find(criteria, sort, behind, limit, true).orElseThrow();
    }

    private SearchByIndex search(Replica replica) {
        return new SearchByIndex(connections, replica.ads(), clock);
    }
}
