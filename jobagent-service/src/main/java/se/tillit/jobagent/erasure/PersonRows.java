package se.tillit.jobagent.erasure;

import java.util.List;

/**
 * Everything that this service's own tables hold about a person, in the order in which it is deleted. A table that is about people has an entry here,
 * unless every service has it ({@link se.tillit.platform.erasure.SharedRows}); the statement finds its rows by parameter {@code :account}.
 *
 * @param kind as it is counted in the certificate
 */
record PersonRows(String kind, String table, String condition) {

    private static final String HERS = "job_agent g where g.account_id = :account and g.number = t.agent_number";

    static final List<PersonRows> ALL = List.of(
            new PersonRows("alertItems", "job_alert_item t", "exists (select from " + HERS + ")"),
            new PersonRows("alerts", "job_alert t", "exists (select from " + HERS + ")"),
            new PersonRows("jobAgents", "job_agent t", "t.account_id = :account"));

    String removing() {
        return "delete from " + table + " where " + condition;
    }

    String counting() {
        return "select count(*) from " + table + " where " + condition;
    }
}
