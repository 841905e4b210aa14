package se.tillit.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import se.tillit.localstack.Component;

/**
 * What loaded agents have told of the ads of a partner, set against what they should have told, agent by agent and ad by ad. Told is what an event
 * had said: a row of which nobody heard is missed, and an ad that two events spoke of is doubled, whatever the rows make of it.
 */
final class AlertCount {

    private static final int AT_ONCE = 10_000;

    private static final String TOLD = """
            select g.id, a.external_id
            from job_agent g join job_alert t on t.agent_number = g.number join job_alert_item i on i.alert_id = t.id
                join job_ad a on a.number = i.ad_number
                join outbox o on o.aggregate_type = 'job-alert' and o.aggregate_id = t.id
            where g.id between ? and ?
            """;

    private static final String SAID = """
            select coalesce(sum((payload::jsonb ->> 'items')::integer), 0) from outbox
            where aggregate_type = 'job-alert' and (payload::jsonb ->> 'agentId')::uuid between ?::uuid and ?::uuid
            """;

    private final int ads;
    private final BitSet expected = new BitSet();
    private final BitSet told = new BitSet();
    private long said;

    /** @param oracle of which ads an agent must tell */
    AlertCount(int agents, int ads, IntFunction<IntPredicate> oracle) {
        this.ads = ads;
        for (int agent = 0; agent < agents; agent++) {
            IntPredicate tells = oracle.apply(agent);
            for (int ad = 0; ad < ads; ad++) {
                expected.set(place(agent, ad), tells.test(ad));
            }
        }
    }

    private int place(int agent, int ad) {
        return Math.addExact(Math.multiplyExact(agent, ads), ad);
    }

    /** Reads what has been told. */
    AlertCount of(Rows rows, LoadedAgents agents) throws SQLException {
        try (Connection connection = rows.connect(Component.JOBAGENT_SERVICE)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(TOLD)) {
                statement.setFetchSize(AT_ONCE);
                statement.setObject(1, agents.first());
                statement.setObject(2, agents.last());
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        int agent = (int) found.getObject(1, UUID.class).getLeastSignificantBits();
                        told.set(place(agent, Integer.parseInt(found.getString(2))));
                    }
                }
            }
        }
        said = rows.number(
                Component.JOBAGENT_SERVICE,
                SAID,
                agents.first().toString(),
                agents.last().toString());
        return this;
    }

    long told() {
        return told.cardinality();
    }

    long missed() {
        BitSet missing = (BitSet) expected.clone();
        missing.andNot(told);
        return missing.cardinality();
    }

    long doubled() {
        return said - told();
    }

    /** Told of what they do not look for, or must not hear of any more. */
    long unasked() {
        BitSet wrong = (BitSet) told.clone();
        wrong.andNot(expected);
        return wrong.cardinality();
    }
}
