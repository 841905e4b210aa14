package se.tillit.localstack.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.keycloak.DemoUser;
import se.tillit.localstack.postgres.Database;

/** Holds the demo rows against account-service's own migrations, so that a change of its schema is noticed here. */
class DemoAccountsTest {

    private static final Path MIGRATIONS = Path.of("../account-service/src/main/resources/db/migration");
    private static final Path OUTBOX =
            Path.of("../platform/platform-messaging/src/main/resources/db/platform/V0_2__outbox.sql");

    @TempDir
    static Path directory;

    private static LocalStack stack;
    private static Database database;

    @BeforeAll
    static void startDatabase() throws Exception {
        stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .withoutFsync()
                .only(Component.POSTGRES)
                .start();
        database = stack.database(Component.ACCOUNT_SERVICE);
        execute(Files.readString(OUTBOX));
        for (Path migration : migrations()) {
            execute(Files.readString(migration));
        }
    }

    @AfterAll
    static void stopDatabase() {
        stack.close();
    }

    @Test
    void everyDemoUserWithAnAccountOrAnEmployerHasTheIdSheLogsInWith() throws Exception {
        new DemoAccounts(database).put();

        assertThat(column("select id || ' ' || email from account union select user_id || ' ' || email from member"))
                .containsExactlyInAnyOrderElementsOf(DemoUser.all().stream()
                        .filter(user -> List.of("candidate", "employer").contains(user.role()))
                        .map(user -> user.id() + " " + user.email())
                        .toList());
    }

    @Test
    void bothDemoEmployersAreVerifiedEachWithAVersionOfItsOwn() throws Exception {
        new DemoAccounts(database).put();

        assertThat(column("select state || ' ' || country || ' ' || access_version from organisation"))
                .containsExactlyInAnyOrder("VERIFIED SE 1", "VERIFIED SE 2");
        assertThat(column("select version::text from access_version")).containsExactly("2");
    }

    @Test
    void theDemoPartnerIsActiveUnderTheClientItLogsInWith() throws Exception {
        new DemoAccounts(database).put();
        new DemoAccounts(database).put();

        assertThat(column("select client_id || ' ' || state || ' ' || change_version from partner"))
                .containsExactly("partner-demo ACTIVE 1");
        assertThat(column("select version::text from partner_version")).containsExactly("1");
    }

    @Test
    void whoPulledBeforeTheyCameIsToldOfThemOnce() throws Exception {
        new DemoAccounts(database).put();
        new DemoAccounts(database).put();

        assertThat(column("select type || ' ' || aggregate_version from outbox"))
                .containsExactlyInAnyOrder(
                        "employer-access-changed 1", "employer-access-changed 2", "partner-changed 1");
    }

    @Test
    void puttingThemAgainKeepsWhatHappenedToThemMeanwhile() throws Exception {
        // Given
        new DemoAccounts(database).put();
        execute("update account set locale = 'en'");

        // When
        new DemoAccounts(database).put();

        // Then
        assertThat(column("select locale from account")).containsExactly("en");
        assertThat(column("select version::text from access_version")).containsExactly("2");
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(Comparator.comparingInt(DemoAccountsTest::version))
                    .toList();
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
