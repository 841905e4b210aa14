package se.tillit.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison in memory and one by a real PostgreSQL say the same of every document and query; the texts and queries are seeded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAgreesTest {
    private static final List<String> WORDS = List.of(
            "svetsare",
            "svetsaren",
            "testing",
            "tests",
            "och",
            "i",
            "front-end",
            "frontend",
            "front",
            "end",
            "C++",
            "C",
            "it's",
            "back\\slash",
            ".NET",
            "R&D",
            "070-174 06 05",
            "Åre",
            "i-och",
            "2.5",
            "x");
    private static final List<String> KEYS = List.of("m:0180", "m:1280", "c:01", "it's", "a\\b", "o:fg7B_yov_smw");

    private EmbeddedPostgres server;
    private Connection database;

    @BeforeAll
    void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        database = server.getPostgresDatabase().getConnection();
    }

    @AfterAll
    void stop() throws IOException, SQLException {
        database.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void onWhichDocumentsAQueryMatches(long seed) throws SQLException {
        Random random = new Random(seed);
        int matched = 0;
        for (int round = 0; round < 400; round++) {
            Lexemes document = document(random);
            TextQuery query = query(random);
            boolean matches = query.matches(document);
            assertThat(query.isEmpty() || matches(document, query))
                    .as("%s in %s", query, document.toTsvector())
                    .isEqualTo(matches);
            matched += matches ? 1 : 0;
        }
        assertThat(matched).isBetween(80, 320);
    }

    @Test
    void wherePositionsEnd() throws SQLException {
        String filler = "fyll ".repeat(16_379);
        Lexemes document = TextAnalysis.document(filler + "p q r s u v");
        for (String phrase : List.of("p q", "q r", "r s", "s u", "u v", "r u", "r v", "fyll p", "fyll fyll", "p r")) {
            TextQuery query = TextAnalysis.expression('"' + phrase + '"');
            assertThat(matches(document, query)).as(phrase).isEqualTo(query.matches(document));
        }
        TextQuery farApart = TextAnalysis.expression('"' + "p " + "och ".repeat(20_000) + "q" + '"');
        assertThat(matches(document, farApart))
                .isEqualTo(farApart.matches(document))
                .isFalse();
    }

    @Test
    void onANegationAloneOfADocumentWithNothingInIt() throws SQLException {
        TextQuery query = TextAnalysis.expression("-svets");
        Lexemes nothing = TextAnalysis.document("");
        assertThat(matches(nothing, query)).isEqualTo(query.matches(nothing)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void onWhatWasStored(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Lexemes document = document(random);
            assertThat(Lexemes.ofTsvector(stored(document))).isEqualTo(document);
        }
        Lexemes longOne = TextAnalysis.document("a b ".repeat(20_000));
        assertThat(Lexemes.ofTsvector(stored(longOne))).isEqualTo(longOne);
        Lexemes orderedOtherwise = TextAnalysis.document("x \ufa0e \ud801\udc28");
        assertThat(Lexemes.ofTsvector(stored(orderedOtherwise))).isEqualTo(orderedOtherwise);
    }

    private static Lexemes document(Random random) {
        return TextAnalysis.document(text(random, random.nextInt(12)))
                .withKeys(some(random, KEYS, random.nextInt(3)))
                .withField("t", TextAnalysis.document(text(random, random.nextInt(4))));
    }

    private static TextQuery query(Random random) {
        TextQuery query = TextAnalysis.expression(expression(random, random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            query = query.and(TextAnalysis.expression(expression(random, 1)).inField("t"));
        }
        if (random.nextInt(4) == 0) {
            query = query.andAnyOf(some(random, KEYS, 1 + random.nextInt(4)));
        }
        if (random.nextInt(4) == 0) {
            query = query.andNot(TextAnalysis.query(text(random, 2)).inField("t"));
        }
        return query;
    }

    private static String expression(Random random, int terms) {
        List<String> written = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            String words = text(random, 1 + random.nextInt(3));
            written.add(
                    switch (random.nextInt(4)) {
                        case 0 -> '"' + words + '"';
                        case 1 -> "-\"" + words + '"';
                        case 2 -> "-" + text(random, 1);
                        default -> text(random, 1);
                    });
        }
        return String.join(" ", written);
    }

    private static String text(Random random, int words) {
        return some(random, WORDS, words).stream().collect(Collectors.joining(" "));
    }

    private static List<String> some(Random random, List<String> of, int count) {
        return random.ints(count, 0, of.size()).mapToObj(of::get).toList();
    }

    private boolean matches(Lexemes document, TextQuery query) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("select cast(? as tsvector) @@ cast(? as tsquery)")) {
            statement.setString(1, document.toTsvector());
            statement.setString(2, query.toTsquery());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private String stored(Lexemes document) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select cast(cast(? as tsvector) as text)")) {
            statement.setString(1, document.toTsvector());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
