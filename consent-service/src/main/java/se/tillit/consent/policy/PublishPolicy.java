package se.tillit.consent.policy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Publishes a version beside the old ones. Nothing that is published is ever changed, so a mistake is a new version too. */
@Singleton
class PublishPolicy {

    private static final Logger LOG = Logger.getLogger(PublishPolicy.class);

    private static final String NOTICE = """
            insert into notice (key, situations, text_sv, text_en) values (:key, :situations, :sv, :en)
            on conflict (key) do nothing
            """;
    private static final String POLICY = """
            insert into policy (version, effective_from, material, title_sv, title_en, text_sv, text_en, notice_keys)
            values (:version, :from, :material, :titleSv, :titleEn, :sv, :en, :notices)
            on conflict do nothing
            """;

    private final EntityManager database;
    private final Policies policies;
    private final Notices notices;

    PublishPolicy(EntityManager database, Policies policies, Notices notices) {
        this.database = database;
        this.policies = policies;
        this.notices = notices;
    }

    /**
     * All or nothing.
     *
     * @throws ProblemException 409 when a policy of that day or a notice of that key is published, 422 when it takes effect
     *     in the past, names an unknown notice, or lacks one for a way of opening a CV
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Policy publish(NewPolicy wanted) {
        if (wanted.effectiveFrom().isBefore(policies.today())) {
            throw refused("/effectiveFrom", "not-in-the-past");
        }
        wanted.newNotices().forEach(this::insert);
        requireNotices(wanted);
        List<String> keys = new ArrayList<>(wanted.noticeKeys());
        wanted.newNotices().forEach(notice -> keys.add(notice.key()));
        String version = wanted.effectiveFrom().toString();
        int inserted = database.createNativeQuery(POLICY)
                .setParameter("version", version)
                .setParameter("from", wanted.effectiveFrom())
                .setParameter("material", wanted.material())
                .setParameter("titleSv", wanted.title().sv())
                .setParameter("titleEn", wanted.title().en())
                .setParameter("sv", wanted.text().sv())
                .setParameter("en", wanted.text().en())
                .setParameter("notices", keys.toArray(String[]::new))
                .executeUpdate();
        if (inserted == 0) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
        LOG.infof("policy=%s published", version);
        return policies.published(version);
    }

    private void insert(NewPolicy.NewNotice notice) {
        int inserted = database.createNativeQuery(NOTICE)
                .setParameter("key", notice.key())
                .setParameter(
                        "situations",
                        notice.situations().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("sv", notice.text().sv())
                .setParameter("en", notice.text().en())
                .executeUpdate();
        if (inserted == 0) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
    }

    private void requireNotices(NewPolicy wanted) {
        Set<Situation> covered = EnumSet.noneOf(Situation.class);
        wanted.newNotices().forEach(notice -> covered.addAll(notice.situations()));
        for (String key : wanted.noticeKeys()) {
            covered.addAll(notices.findByIdOptional(key)
                    .orElseThrow(() -> refused("/noticeKeys", "unknown-notice"))
                    .situations());
        }
        if (!covered.equals(EnumSet.allOf(Situation.class))) {
            throw refused("/noticeKeys", "situations-not-covered");
        }
    }

    private static ProblemException refused(String pointer, String code) {
        return new ProblemException(ProblemType.RULE_NOT_MET, new Violation(pointer, code));
    }
}
