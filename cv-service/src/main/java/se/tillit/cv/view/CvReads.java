package se.tillit.cv.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The read log as the owner sees it. */
@ApplicationScoped
class CvReads {

    private final Session database;

    CvReads(Session database) {
        this.database = database;
    }

    /** Newest first, before a reading's number. */
    @Transactional
    List<CvRead> newestFirst(long cvNumber, Optional<Long> before, int limit) {
        List<Tuple> rows = database.createNativeQuery("""
            select id, employer_id, cv_version, view, read_at from cv_read
            where cv_number = :cv and id < :before order by id desc limit :limit
            """, Tuple.class)
                .setParameter("cv", cvNumber)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new CvRead(
                        row.get(0, Long.class),
                        row.get(1, UUID.class),
                        row.get(2, Integer.class),
                        ViewKind.valueOf(row.get(3, String.class)),
                        row.get(4, Instant.class)))
                .toList();
    }
}
