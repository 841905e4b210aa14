package se.tillit.jobagent.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
            + JobRow.CARD + " from " + IndexedAds.SEEN + " left join (" + JobRow.ADS + ") on a.id = any(?)";

    private final DataSource database;
    private final OpenAds openAds;
    private final Clock clock;

    SearchByIndex(DataSource database, OpenAds openAds, Clock clock) {
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

    /** The page's ads; empty when something has changed that the answer would have to know of. One statement needs no transaction around it. */
    private Optional<Map<UUID, Job>> cards(IndexedAds ads, Question question, List<Place> page) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            ads.bind(statement);
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", page.stream().map(place -> place.ad().id()).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return cards(rows, ads.areOf(question.moment()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the page was not read", e);
        }
    }

    /** @param later whether what is indexed was seen after the question; then it is enough that these ads have not changed since */
    private static Optional<Map<UUID, Job>> cards(ResultSet rows, boolean later) throws SQLException {
        Map<UUID, Job> cards = new HashMap<>();
        boolean holds = true;
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            holds &= !rows.getBoolean("changed") || (later && (id == null || rows.getBoolean("same")));
            if (id != null) {
                cards.put(id, new JobRow(new Row(rows)).card());
            }
        }
        return holds ? Optional.of(cards) : Optional.empty();
    }

    /** The row that was read last. */
    private record Row(ResultSet values) implements JobRow.Columns {

        @Override
        public <T> @Nullable T get(String column, Class<T> type) {
            try {
                return type == Instant.class ? type.cast(time(column)) : values.getObject(column, type);
            } catch (SQLException e) {
                throw new IllegalStateException("a column was not read", e);
            }
        }

        private @Nullable Instant time(String column) throws SQLException {
            OffsetDateTime time = values.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }

    private static Hit hit(Place place, Map<UUID, Job> cards) {
        Ranked ad = place.ad();
        Job job = cards.get(ad.id());
        if (job == null) {
            throw new IllegalStateException("an ad was deleted while it was open");
        }
        return new Hit(new Position(place.titled(), ad.time(), ad.id()), job);
    }
}
