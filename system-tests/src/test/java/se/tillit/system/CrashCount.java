package se.tillit.system;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.tillit.localstack.Component;

/**
 * Counts over PostgreSQL, Keycloak and the mail catcher what came of the stories: of each thing exactly one, the one that the
 * client was told of.
 */
final class CrashCount {

    private final Rows rows;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> counts = new HashMap<>();
    private long lost;
    private long doubled;

    CrashCount(Rows rows) {
        this.rows = rows;
    }

    void of(List<CrashStory> stories) {
        for (CrashStory story : stories) {
            one("accounts", story.account(), texts(Component.ACCOUNT_SERVICE, """
                    select id::text from account where email_key = lower(?)""", story.email()));
            one("users", story.account(), texts(Component.KEYCLOAK, """
                    select u.id from user_entity u join realm r on r.id = u.realm_id and r.name = 'tillit'
                    where lower(u.email) = lower(?) or lower(u.username) = lower(?)""", story.email(), story.email()));
            one("cvs", story.cv(), texts(Component.CV_SERVICE, """
                    select id::text from cv where owner = ?::uuid""", story.account()));
            one("cases", story.theCase(), texts(Component.CV_SERVICE, """
                    select id::text from contact_case where owner = ?::uuid""", story.account()));
            one("mailboxItems", story.theCase(), texts(Component.ACCOUNT_SERVICE, """
                    select case_id::text from mailbox_item where account_id = ?::uuid""", story.account()));
            one("disclosures", story.disclosure(), texts(Component.CV_SERVICE, """
                    select id::text from disclosure where owner = ?::uuid and granted_at is not null""", story.account()));
            one("receipts", story.receipt(), texts(Component.CONSENT_SERVICE, """
                    select receipt from disclosure_consent
                    where account_id = ?::uuid and closed_as is distinct from 'NEVER_GRANTED'""", story.account()));
        }
    }

    private List<String> texts(Component owner, String sql, String... parameters) {
        return rows.texts(owner, sql, parameters);
    }

    private void one(String what, String told, List<String> found) {
        counts.merge(what, (long) found.size(), Long::sum);
        if (!found.contains(told)) {
            lost++;
            faults.add("lost: " + what);
        }
        if (found.size() > 1) {
            doubled += found.size() - 1;
            faults.add("doubled: " + what + " " + found.size());
        }
    }

    /** Every mail that was ordered since then came, under one Message-ID; how often it came is no fault, but told. */
    void ofMailsSince(Instant began, String mailUrl) {
        List<Map<String, Object>> caught = given().get(mailUrl + "/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        List<String> keys = texts(Component.ACCOUNT_SERVICE, """
                select mail_key from mail where created_at >= ?::timestamptz and state in ('SENT', 'WAITING')""", began.toString());
        counts.put("mailKeys", (long) keys.size());
        for (String key : keys) {
            Set<String> ids = new TreeSet<>();
            long deliveries = 0;
            for (Map<String, Object> mail : caught) {
                String id = Inbox.messageId(mail);
                if (id.startsWith("<" + key.replace(':', '.') + "@")) {
                    ids.add(id);
                    deliveries++;
                }
            }
            if (ids.size() != 1) {
                lost += ids.isEmpty() ? 1 : 0;
                doubled += ids.isEmpty() ? 0 : ids.size() - 1;
                faults.add("mail " + key + " has Message-IDs " + ids);
            }
            counts.merge("mailRepeats", Math.max(0, deliveries - 1), Long::sum);
        }
    }

    long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    List<String> faults() {
        return faults;
    }
}
