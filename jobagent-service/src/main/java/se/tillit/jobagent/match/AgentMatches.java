package se.tillit.jobagent.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.agent.JobAgent;
import se.tillit.jobagent.search.Job;
import se.tillit.jobagent.search.JobRow;
import se.tillit.text.TextQuery;

/** The matches of one agent. The search index leads to the ads that may be among them; the stored sets decide. */
@ApplicationScoped
class AgentMatches {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int PAGE = 200;

    private final Session database;
    private final Clock clock;

    AgentMatches(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param seq where it stands among all matches; never to be told */
    record Row(long seq, AgentSet agents, AgentMatchResource.Found found) {}

    /** The open ads that an agent has found and looks for still, the newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Row> before(Optional<Long> seq, JobAgent agent, int most) {
        List<Row> found = new ArrayList<>();
        long before = seq.orElse(Long.MAX_VALUE);
        List<Row> page;
        do {
            page = page(before, agent);
            page.stream()
                    .filter(row -> row.agents().has(agent.number()))
                    .limit(most - found.size())
                    .forEach(found::add);
            before = page.isEmpty() ? before : page.getLast().seq();
        } while (page.size() == PAGE && found.size() < most);
        return found;
    }

    private List<Row> page(long before, JobAgent agent) {
        TextQuery query = agent.criteria().query();
        NativeQuery<Tuple> rows = database.createNativeQuery(
                        """
                        select m.seq, m.agents, m.matched_at, %s
                        from %s join ad_match m on m.ad_id = a.id
                        where m.seq < :before and m.matched_at >= :since and a.published_at >= :postedAfter and %s %s
                        order by m.seq desc limit :page
                        """.formatted(
                                        JobRow.CARD,
                                        JobRow.ADS,
                                        JobRow.OPEN,
                                        query.isEmpty() ? "" : "and a.lexemes @@ cast(:query as tsquery)"),
                        Tuple.class)
                .setParameter("before", before)
                .setParameter("since", agent.createdAt())
                .setParameter(
                        "postedAfter",
                        Objects.requireNonNullElse(agent.criteria().postedAfter(), Instant.EPOCH))
                .setParameter("now", clock.instant())
                .setParameter("page", PAGE);
        if (!query.isEmpty()) {
            rows.setParameter("query", query.toTsquery());
        }
        return rows.getResultList().stream().map(AgentMatches::row).toList();
    }

    private static Row row(Tuple row) {
        Job ad = new JobRow(row).card();
        return new Row(
                row.get("seq", Long.class),
                AgentSet.read(row.get("agents", byte[].class)),
                new AgentMatchResource.Found(
                        ad.id(),
                        ad.title(),
                        ad.employer(),
                        ad.municipality(),
                        ad.partnerName(),
                        ad.publishedOn(),
                        LocalDate.ofInstant(row.get("matched_at", Instant.class), SWEDEN)));
    }
}
