package se.tillit.jobagent.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.openads.IndexedAds;
import se.tillit.jobagent.openads.IndexedAds.Window;
import se.tillit.jobagent.openads.OpenAds;
import se.tillit.jobagent.openads.Ranked;

/**
 * Finds open ads in this replica's index. One statement tells whether any ad has changed since what the index holds; if so, that is taken over and the
 * ads are looked for again. So all of an answer is what one snapshot of the database sees, and that one is not older than the question: it is the
 * statement's own, or one that was taken over meanwhile. Only the names of partners are the database's own.
 */
@ApplicationScoped
class SearchByIndex {

    /** Ads that change all the time are waited for no longer. */
    private static final int ATTEMPTS = 4;

    private static final String PARTNER = "partner_id";

    /** Where nothing has changed, all that is indexed is what this statement's snapshot sees. */
    private static final String ASK = "select * from changed_since(?, cast(? as pg_snapshot), ?)";

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
        List<Map<String, String>> cards =
                page.stream().map(place -> ads.card(place.ad())).toList();
        return partners(ads, question, cards)
                .map(partners -> new Found(
                        IntStream.range(0, page.size())
                                .mapToObj(place -> hit(page.get(place), cards.get(place), partners))
                                .toList(),
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

    /** The names of the partners that ads come from, by id; empty when something has changed that the answer would have to know of. */
    private Optional<Map<String, Map<String, String>>> partners(
            IndexedAds ads, Question question, List<Map<String, String>> cards) {
        // One statement has one snapshot, and needs no transaction around it.
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ASK)) {
            ads.bind(statement);
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            cards.stream()
                                    .flatMap(card -> Stream.ofNullable(card.get(PARTNER)))
                                    .distinct()
                                    .toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return partners(rows, ads.areOf(question.moment()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not say whether ads have changed", e);
        }
    }

    /** @param later whether what is indexed was seen after the question */
    private static Optional<Map<String, Map<String, String>>> partners(ResultSet rows, boolean later)
            throws SQLException {
        Map<String, Map<String, String>> partners = new HashMap<>();
        while (rows.next()) {
            if (rows.getBoolean("changed") && !later) {
                return Optional.empty();
            }
            Map<String, String> partner = new HashMap<>();
            for (String column : List.of("partner", "policy_url")) {
                Optional.ofNullable(rows.getString(column)).ifPresent(value -> partner.put(column, value));
            }
            Optional.ofNullable(rows.getString(PARTNER)).ifPresent(id -> partners.put(id, partner));
        }
        return Optional.of(partners);
    }

    private static Hit hit(Place place, Map<String, String> card, Map<String, Map<String, String>> partners) {
        Map<String, String> partner =
                Optional.ofNullable(card.get(PARTNER)).map(partners::get).orElse(Map.of());
        Position position =
                new Position(place.titled(), place.ad().time(), place.ad().id());
        return new Hit(position, new JobRow(new IndexedCard(card, partner)).card());
    }
}
