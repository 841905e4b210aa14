package se.tillit.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.tillit.events.Topic;
import se.tillit.localstack.Component;

/**
 * What happens to a partner's ads, step by step, while services are killed with something in hand: each step has been taken by
 * everybody before the next begins, so that what every agent must be told is known.
 */
final class AlertCampaign {

    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(30);

    private final Platform platform;
    private final Rows rows;
    private final Topics topics;
    private final Digests digests;
    private final Replicas replicas;
    private final PartnerSite partner;
    private final AlertMarket market;
    private final int ads;
    private int kills;
    private int rebalances;
    private int replayed;

    AlertCampaign(Platform platform, Replicas replicas, PartnerSite partner, AlertMarket market, int ads) {
        this.platform = platform;
        this.rows = new Rows(platform);
        this.topics = new Topics(platform);
        this.digests = new Digests(platform, rows);
        this.replicas = replicas;
        this.partner = partner;
        this.market = market;
        this.ads = ads;
    }

    /** Whether an ad says something else in the end than in the beginning. */
    static boolean isEdited(int ad) {
        return ad % 5 == 0;
    }

    /** Whether an ad is changed in what no agent looks for. */
    static boolean isTouched(int ad) {
        return ad % 5 == 1;
    }

    /** Whether an ad is closed in the end. */
    static boolean isClosed(int ad) {
        return ad % 7 == 0 && !isReopened(ad);
    }

    /** Whether an ad was closed, and is published again. */
    static boolean isReopened(int ad) {
        return ad % 21 == 0;
    }

    static int lastEdition(int ad) {
        return isEdited(ad) ? 1 : 0;
    }

    void publishes(int killed) throws Exception {
        inParts(_ -> true, false, killed);
    }

    void edits(int killed) throws Exception {
        inParts(ad -> isEdited(ad) || isTouched(ad), true, killed);
    }

    /** By a snapshot without those that close. */
    void closes() throws Exception {
        partner.publishAll(bodies(ad -> ad % 7 != 0, true), "SNAPSHOT");
        settle();
    }

    void reopens() throws Exception {
        partner.publishAll(bodies(AlertCampaign::isReopened, true), "UPSERT");
        settle();
    }

    private void inParts(IntPredicate which, boolean edited, int killed) throws Exception {
        for (int part = 0; part <= killed; part++) {
            int first = ads * part / (killed + 1);
            int end = ads * (part + 1) / (killed + 1);
            Map<String, Map<String, Object>> bodies = bodies(ad -> ad >= first && ad < end && which.test(ad), edited);
            if (part < killed) {
                killReplicaWhile(() -> partner.publishAll(bodies, "UPSERT"));
            } else {
                partner.publishAll(bodies, "UPSERT");
            }
        }
        settle();
    }

    private Map<String, Map<String, Object>> bodies(IntPredicate which, boolean edited) {
        return IntStream.range(0, ads)
                .filter(which)
                .boxed()
                .collect(Collectors.toMap(String::valueOf, ad -> body(ad, edited)));
    }

    private Map<String, Object> body(int ad, boolean edited) {
        AlertMarket.Ad said = market.ad(ad, edited ? lastEdition(ad) : 0);
        Map<String, Object> body = partner.ad(Integer.toString(ad), "Annons");
        body.put("description", "<p>" + said.text() + "</p>");
        body.put("place", said.municipality());
        if (edited && isTouched(ad)) {
            body.compute("applyUrl", (_, url) -> url + "?igen");
        }
        return body;
    }

    /** Kills one replica, the other one the next time, while both have ads of these in hand, and goes on when they share again. */
    private void killReplicaWhile(Runnable publishing) throws Exception {
        try (HeldTable held = HeldTable.ofAlerts(rows)) {
            publishing.run();
            held.awaitInHand(2);
            if (kills % 2 == 0) {
                replicas.killSecond();
            } else {
                replicas.killFirst();
            }
            held.letGo();
        }
        goOn();
    }

    private void goOn() throws InterruptedException {
        kills++;
        replicas.awaitSharedBy(1);
        replicas.start();
        rebalances += 2;
    }

    /** Says everything once more that was ever said of ads and alerts, to services that have forgotten that they heard it. */
    void isSaidAgain(int killed) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> said = Scan.records(platform).stream()
                .filter(each -> each.topic().equals(Topic.JOBAGENT.wireName()))
                .toList();
        forget(Component.JOBAGENT_SERVICE, "match-ads");
        forget(Component.ACCOUNT_SERVICE, "job-alert-due");
        if (killed > 0) {
            killAccountServiceWhile(() -> topics.sayAgain(said), killed);
        } else {
            topics.sayAgain(said);
        }
        replayed += said.size();
        settle();
    }

    private void forget(Component service, String consumer) throws SQLException {
        try (Connection connection = rows.connect(service);
                Statement forget = connection.createStatement()) {
            forget.execute("delete from inbox where consumer = '" + consumer + "'");
            forget.execute("delete from inbox_version where consumer = '" + consumer + "'");
        }
    }

    private void killAccountServiceWhile(Talk talk, int killed) throws Exception {
        try (HeldTable held = new HeldTable(rows, Component.ACCOUNT_SERVICE, "inbox")) {
            talk.goesOn();
            for (int left = killed; left > 0; left--) {
                held.awaitInHand(1);
                platform.stack().kill(Component.ACCOUNT_SERVICE);
                held.letGo();
                if (left > 1) {
                    held.hold();
                }
                platform.stack().start(Component.ACCOUNT_SERVICE);
                kills++;
            }
        }
    }

    private interface Talk {
        void goesOn() throws Exception;
    }

    /** What is due within a week: one digest of every agent that has any. */
    void digestsOfAWeek(int killed) throws Exception {
        digests.ofDay(7, 2, killed, whileDown -> {
            replicas.killSecond();
            whileDown.act();
            goOn();
        });
        settle();
    }

    /** Waits until everything has been taken by everybody. */
    void settle() {
        await("everything to be taken and sent")
                .atMost(TAKEN_WITHIN)
                .until(() -> topics.areQuiet(rows) && rows.waitingMail() == 0);
    }

    int kills() {
        return kills;
    }

    int rebalances() {
        return rebalances;
    }

    int replayed() {
        return replayed;
    }
}
