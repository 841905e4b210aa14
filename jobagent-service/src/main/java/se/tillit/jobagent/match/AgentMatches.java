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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import se.tillit.jobagent.agent.AgentSet;
import se.tillit.jobagent.agent.JobAgent;
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
                        select m.seq, m.agents, a.id, a.title, a.employer_name, a.box_number, a.municipality, p.name,
                               a.published_at, m.matched_at
                        from ad_match m join job_ad a on a.id = m.ad_id left join partner p on p.partner_id = a.partner_id
                        where m.seq < :before and m.matched_at >= :since
                        and a.state = 'OPEN' and (a.closes_at is null or a.closes_at > :now) %s
                        order by m.seq desc limit :page
                        """.formatted(query.isEmpty() ? "" : "and a.lexemes @@ cast(:query as tsquery)"), Tuple.class)
                .setParameter("before", before)
                .setParameter("since", agent.createdAt())
                .setParameter("now", clock.instant())
                .setParameter("page", PAGE);
        if (!query.isEmpty()) {
            rows.setParameter("query", query.toTsquery());
        }
        return rows.getResultList().stream().map(AgentMatches::row).toList();
    }

    private static Row row(Tuple row) {
        String employer = row.get(4, String.class);
        return new Row(
                row.get(0, Long.class),
                AgentSet.read(row.get(1, byte[].class)),
                new AgentMatchResource.Found(
                        row.get(2, UUID.class),
                        row.get(3, String.class),
                        employer == null ? "box " + row.get(5, Integer.class) : employer,
                        row.get(6, String.class),
                        row.get(7, String.class),
                        day(row.get(8, Instant.class)),
                        day(row.get(9, Instant.class))));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, SWEDEN);
    }
}
