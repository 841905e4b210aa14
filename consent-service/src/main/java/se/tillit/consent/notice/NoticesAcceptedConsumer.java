package se.tillit.consent.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.tillit.consent.ledger.Act;
import se.tillit.consent.ledger.Channel;
import se.tillit.consent.ledger.Kind;
import se.tillit.consent.ledger.Ledger;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.Notice;
import se.tillit.consent.policy.Notices;
import se.tillit.consent.policy.Policies;
import se.tillit.consent.subject.SubjectRef;
import se.tillit.consent.subject.Subjects;
import se.tillit.events.cv.NoticesAccepted;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.inbox.EventConsumer;
import se.tillit.platform.inbox.PoisonException;

/** Enters every accepted notice, with the hash of what was shown. */
@ApplicationScoped
class NoticesAcceptedConsumer implements EventConsumer<NoticesAccepted> {

    private final Notices notices;
    private final Policies policies;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Tombstones tombstones;

    NoticesAcceptedConsumer(
            Notices notices, Policies policies, Subjects subjects, Ledger ledger, Tombstones tombstones) {
        this.notices = notices;
        this.policies = policies;
        this.subjects = subjects;
        this.ledger = ledger;
        this.tombstones = tombstones;
    }

    @Override
    public String name() {
        return "accepted-notices";
    }

    @Override
    public Class<NoticesAccepted> form() {
        return NoticesAccepted.class;
    }

    @Override
    public void take(NoticesAccepted event) {
        if (tombstones.stands(event.accountId())) {
            return;
        }
        List<Notice> accepted = event.noticeKeys().stream().map(this::published).toList();
        SubjectRef subject = subjects.of(event.accountId()).ref();
        Language language = Language.tagged(event.language()).orElseThrow();
        String policyVersion = policies.inForceAt(event.acceptedAt()).version();
        accepted.forEach(notice -> ledger.append(new Act(
                subject,
                Kind.NOTICE_ACCEPTED,
                notice.key(),
                null,
                policyVersion,
                notice.in(language).sha256(),
                language,
                Channel.CV_OPENING,
                null,
                event.acceptedAt())));
    }

    private Notice published(String key) {
        return notices.findByIdOptional(key).orElseThrow(() -> new PoisonException("unknown-notice"));
    }
}
