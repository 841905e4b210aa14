package se.tillit.jobagent.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.openads.IndexedAds;
import se.tillit.jobagent.openads.IndexedAds.Window;
import se.tillit.jobagent.openads.OpenAds;
import se.tillit.jobagent.openads.Ranked;

/**
 * Finds open ads in this replica's index. The statement that reads the page tells also whether any ad has changed since what the index holds; if so, that
 * is taken over and the ads are looked for again. So all of an answer is what one snapshot of the database sees, and that one is not older than the question:
 * it is the statement's own, or one that was taken over meanwhile, since which the page's ads have not changed.
 */
@ApplicationScoped
class SearchByIndex {

    /** Ads that change all the time are waited for no longer. */
    private static final int ATTEMPTS = 4;

    private static final String PAGE = "select " + IndexedAds.CHANGED + " as changed, " + IndexedAds.SAME + " as same, "
            + JobRow.CARD + " from (values (1)) one (n) left join (" + JobRow.ADS + ") on a.id = any(:ids)";

    private final Session database;
    private final OpenAds openAds;
    private final Clock clock;

    SearchByIndex(Session database, OpenAds openAds, Clock clock) {
        this.database = database;
        this.openAds = openAds;
        this.clock = clock;
    }

    private record Place(boolean titled, Ranked ad) {}

    /** What is asked, when, and of which ads. */
    private record Question(
            long moment, List<Tier> tiers, Window window, Optional<Position> behind, int limit, boolean facets) {

        private static Question of(
                Criteria criteria, Sort sort, Optional<Position> behind, int limit, boolean facets, Instant now) {
            return new Question(
                    System.nanoTime(),
                    Tier.of(criteria, sort),
                    new Window(now, criteria.postedAfter(), null),
                    behind,
                    limit,
                    facets);
        }
    }

    /** What is found; empty where the index cannot tell. */
    Optional<Found> find(Criteria criteria, Sort sort, Optional<Position> behind, int limit, boolean facets) {
        Question question = Question.of(criteria, sort, behind, limit, facets, clock.instant());
        Optional<Found> found = Optional.empty();
        boolean goesOn = true;
        for (int attempt = 0; attempt < ATTEMPTS && goesOn; attempt++) {
            Optional<IndexedAds> present = openAds.present();
            goesOn = present.isPresent();
            if (present.isPresent()) {
                try (IndexedAds ads = present.get()) {
                    found = find(ads, question);
                    goesOn = found.isEmpty() && openAds.refresh(ads);
                }
            }
        }
        return found;
    }

    private Optional<Found> find(IndexedAds ads, Question question) {
        List<Place> best = best(ads, question, Optional.empty(), question.facets() ? Facets.BEST : Count.MOST + 1);
        int limit = question.limit() + 1;
        List<Place> page = question.behind().isEmpty()
                ? best.subList(0, Math.min(best.size(), limit))
                : best(ads, question, question.behind(), limit);
        return cards(ads, question, page)
                .map(cards -> new Found(
                        page.stream().map(place -> hit(place, cards)).toList(),
                        Math.min(best.size(), Count.MOST + 1),
                        question.facets() ? facets(ads, best) : Map.of()));
    }

    private static List<Place> best(IndexedAds ads, Question question, Optional<Position> behind, int most) {
        List<Place> best = new ArrayList<>();
        for (Tier tier : question.tiers()) {
            if (behind.isEmpty() || tier.goesOnBehind(behind.get())) {
                Window window = behind.filter(position -> position.titled() == tier.titled())
                        .map(position -> question.window().behind(Ranked.at(position.publishedAt(), position.id())))
                        .orElse(question.window());
                ads.best(tier.query(), window, most - best.size())
                        .forEach(ad -> best.add(new Place(tier.titled(), ad)));
            }
        }
        return best;
    }

    private static Map<String, List<Facets.Facet>> facets(IndexedAds ads, List<Place> best) {
        return Facets.of(ads.counts(best.stream().map(Place::ad).toList()));
    }

    /** The page's ads; empty when something has changed that the answer would have to know of. */
    private Optional<Map<UUID, JobRow>> cards(IndexedAds ads, Question question, List<Place> page) {
        NativeQuery<Tuple> statement = database.createNativeQuery(PAGE, Tuple.class)
                .setParameter("ids", page.stream().map(place -> place.ad().id()).toArray(UUID[]::new));
        ads.bind(statement);
        List<Tuple> rows = statement.getResultList();
        boolean holds = !rows.getFirst().get("changed", Boolean.class)
                || (ads.areOf(question.moment()) && rows.stream().allMatch(SearchByIndex::isSame));
        return holds ? Optional.of(byId(rows)) : Optional.empty();
    }

    private static boolean isSame(Tuple row) {
        return row.get("id") == null || row.get("same", Boolean.class);
    }

    private static Map<UUID, JobRow> byId(List<Tuple> rows) {
        return rows.stream()
                .filter(row -> row.get("id") != null)
                .map(JobRow::new)
                .collect(Collectors.toMap(JobRow::id, Function.identity()));
    }

    private static Hit hit(Place place, Map<UUID, JobRow> cards) {
        JobRow job = cards.get(place.ad().id());
        if (job == null) {
            throw new IllegalStateException("an ad was deleted while it was open");
        }
        return new Hit(new Position(place.titled(), job.publishedAt(), job.id()), job.card());
    }
}
