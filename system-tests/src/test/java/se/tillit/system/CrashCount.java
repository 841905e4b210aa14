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
                    select case_id::text from mailbox_item where account_id = ?::uuid and kind = 'EMPLOYER_MESSAGE'""", story.account()));
            one("disclosures", story.disclosure(), texts(Component.CV_SERVICE, """
                    select id::text from disclosure where owner = ?::uuid and granted_at is not null""", story.account()));
            one("receipts", story.receipt(), texts(Component.CONSENT_SERVICE, """
                    select receipt from disclosure_consent
                    where account_id = ?::uuid and closed_as is distinct from 'NEVER_GRANTED'""", story.account()));
            story.agents().agents().forEach((frequency, agent) -> ofAgent(story, frequency, agent));
        }
    }

    /** Of each ad that it finds one match, and one telling: an alert for each ad, or all of them in one digest. */
    private void ofAgent(CrashStory story, String frequency, String agent) {
        one("agents", agent, texts(Component.JOBAGENT_SERVICE, """
                select id::text from job_agent where account_id = ?::uuid and frequency = ?""", story.account(), frequency));
        List<String> ads = story.agents().ads();
        each("matches", ads, story.agents().foundBy(agent));
        Told told = Told.by(rows, agent);
        each("alertItems", ads, told.ads());
        each("alertsInMailbox", ads, told.adsInMailbox(story.account()));
        each("alertsInMail", ads, told.adsInMail("SENT"));
        boolean atOnce = frequency.equals("INSTANT");
        number(atOnce ? "alerts" : "digests", atOnce ? ads.size() : 1, told.alerts());
    }

    private List<String> texts(Component owner, String sql, String... parameters) {
        return rows.texts(owner, sql, parameters);
    }

    private void one(String what, String told, List<String> found) {
        each(what, List.of(told), found);
    }

    private void each(String what, List<String> told, List<String> found) {
        long right = told.stream().filter(found::contains).count();
        count(what, found.size(), told.size() - right, found.size() - right);
    }

    private void number(String what, long told, long found) {
        count(what, found, Math.max(0, told - found), Math.max(0, found - told));
    }

    private void count(String what, long found, long missing, long tooMany) {
        counts.merge(what, found, Long::sum);
        lost += missing;
        doubled += tooMany;
        if (missing > 0) {
            faults.add("lost: " + what + " " + missing);
        }
        if (tooMany > 0) {
            faults.add("doubled: " + what + " " + tooMany);
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
