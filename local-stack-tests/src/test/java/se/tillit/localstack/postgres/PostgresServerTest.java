package se.tillit.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.Port;

class PostgresServerTest {

    @TempDir
    static Path directory;

    private static LocalStack stack;

    @BeforeAll
    static void startServer() throws InterruptedException {
        stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .only(Component.POSTGRES)
                .start();
    }

    @AfterAll
    static void stopServer() {
        stack.close();
    }

    @Test
    void losesNothingCommittedWhenItIsKilled() throws Exception {
        // Given
        execute("create table kept (id int)");
        execute("insert into kept values (7)");
        long before = stack.pid(Component.POSTGRES).orElseThrow();

        // When
        stack.kill(Component.POSTGRES);
        stack.start(Component.POSTGRES);

        // Then
        assertThat(number("select id from kept")).isEqualTo(7);
        assertThat(stack.pid(Component.POSTGRES).orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void startsOverTheLockOfADeadServerWhoseIdSomebodyElseHasNow() throws Exception {
        // Given
        stack.stop(Component.POSTGRES);
        Path lock = directory.resolve("data/postgres/postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n/nowhere\n0\n5432\n\n127.0.0.1\n");

        // When
        stack.start(Component.POSTGRES);

        // Then
        assertThat(number("select 1")).isEqualTo(1);
    }

    @Test
    void letsNoRoleIntoAnothersDatabase() throws Exception {
        Database cv = stack.database(Component.CV_SERVICE);
        Database account = stack.database(Component.ACCOUNT_SERVICE);

        assertThatThrownBy(() -> DriverManager.getConnection(account.url(), cv.user(), cv.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        try (Connection own = DriverManager.getConnection(cv.url(), cv.user(), cv.password())) {
            assertThat(own.isValid(1)).isTrue();
        }
    }

    @Test
    void letsNobodyInWithAWrongPassword() {
        Database cv = stack.database(Component.CV_SERVICE);

        assertThatThrownBy(() -> DriverManager.getConnection(cv.url(), cv.user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsWhatIsCommittedThroughACrashOfTheMachine() throws Exception {
        assertThat(text("show fsync")).isEqualTo("on");
        assertThat(text("show synchronous_commit")).isEqualTo("on");
        assertThat(text("show full_page_writes")).isEqualTo("on");
        assertThat(text("show server_version")).startsWith("18.");
    }

    @Test
    void listensOnTheLoopbackAddressAlone() throws Exception {
        String port = String.format("%04X", stack.port(Port.POSTGRES));

        assertThat(Files.readAllLines(Path.of("/proc/net/tcp")).stream()
                        .map(line -> line.trim().split("\\s+", -1))
                        .filter(fields -> fields[1].endsWith(":" + port) && fields[3].equals("0A"))
                        .map(fields -> fields[1].split(":", -1)[0]))
                .containsExactly("0100007F");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = stack.database(Component.CV_SERVICE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = stack.database(Component.CV_SERVICE).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
