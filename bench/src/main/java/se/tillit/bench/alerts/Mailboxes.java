package se.tillit.bench.alerts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import se.tillit.bench.platform.Platform;
import se.tillit.localstack.Component;

/** The mailboxes of all candidates, looked at every few milliseconds through a connection of their own. */
final class Mailboxes implements AutoCloseable {
    private static final int PATIENCE = 30;
    private static final String ACCOUNTS = """
            insert into account (id, email, email_key, locale, accepted_policy_version, policy_accepted_at, security_question,
                                 security_answer_hash, login_open, created_at, version)
            select id, id || '@bench.example', id || '@bench.example', 'sv', '1', now(), '-', '-', true, now(), 0
            from unnest(?) as candidate (id)
            """;
    private static final String PREFERENCES = """
            insert into preference (account_id, job_agent, newsletter, career_info, cv_requests, employer_messages, digest_weekday,
                                    digest_hour, version)
            select id, 'MAILBOX', 'NONE', 'NONE', 'NONE', 'NONE', 'MONDAY', 7, 0 from unnest(?) as candidate (id)
            """;
    /** For this look alone: a candidate's own mailbox is found by her. */
    private static final String INDEX = "create index mailbox_item_bench on mailbox_item (received_at)";

    private static final String NEW = """
            select id, account_id from mailbox_item
            where received_at > (select coalesce(max(received_at), '-infinity') from mailbox_item) - interval '3 seconds'
            """;

    private final Connection database;
    private final Map<UUID, Integer> groups = new HashMap<>();
    private final int each;
    private final Map<Integer, Awaited> waiting = new ConcurrentHashMap<>();
    private final Thread thread;

    private Mailboxes(Connection database, List<List<UUID>> candidates) {
        this.database = database;
        each = candidates.getFirst().size();
        for (int group = 0; group < candidates.size(); group++) {
            for (UUID candidate : candidates.get(group)) {
                groups.put(candidate, group);
            }
        }
        thread = Thread.ofPlatform().name("mailboxes").daemon().start(this::look);
    }

    static Mailboxes opened(Platform platform, List<List<UUID>> candidates) throws SQLException {
        Connection database = platform.connect(Component.ACCOUNT_SERVICE);
        Object[] all = candidates.stream().flatMap(List::stream).toArray();
        for (String insert : List.of(ACCOUNTS, PREFERENCES)) {
            try (PreparedStatement statement = database.prepareStatement(insert)) {
                statement.setArray(1, database.createArrayOf("uuid", all));
                statement.executeUpdate();
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(INDEX);
        }
        return new Mailboxes(database, candidates);
    }

    /** From now on, one item for each candidate of a group. */
    Awaited await(int group) {
        Awaited next = new Awaited(each);
        waiting.put(group, next);
        return next;
    }

    private void look() {
        Set<UUID> seen = new HashSet<>();
        try (PreparedStatement statement = database.prepareStatement(NEW)) {
            while (!database.isClosed()) {
                try (ResultSet items = statement.executeQuery()) {
                    long now = System.nanoTime();
                    while (items.next()) {
                        if (seen.add(items.getObject(1, UUID.class))) {
                            arrived(items.getObject(2, UUID.class), now);
                        }
                    }
                }
                Thread.sleep(2);
            }
        } catch (SQLException | InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void arrived(UUID candidate, long now) {
        Integer group = groups.get(candidate);
        Awaited awaited = group == null ? null : waiting.get(group);
        if (awaited != null) {
            awaited.one(now);
        }
    }

    @Override
    public void close() throws SQLException {
        thread.interrupt();
        database.close();
    }

    /** The items of one ad. */
    static final class Awaited {
        private final long asked = System.nanoTime();
        private final AtomicLongArray times;
        private final CountDownLatch left;

        private Awaited(int items) {
            times = new AtomicLongArray(items);
            left = new CountDownLatch(items);
        }

        private void one(long now) {
            times.set(times.length() - (int) left.getCount(), now - asked);
            left.countDown();
        }

        /** When all are there, after how many nanoseconds each was. */
        long[] times() throws InterruptedException {
            if (!left.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException(left.getCount() + " items of an ad did not arrive");
            }
            long[] all = new long[times.length()];
            for (int index = 0; index < all.length; index++) {
                all[index] = times.get(index);
            }
            return all;
        }
    }
}
