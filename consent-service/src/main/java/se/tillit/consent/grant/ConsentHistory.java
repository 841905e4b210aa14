package se.tillit.consent.grant;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.consent.ledger.Entry;
import se.tillit.consent.ledger.Kind;
import se.tillit.consent.ledger.Ledger;
import se.tillit.consent.subject.Subjects;

/** What the ledger has about a person and a purpose. */
@Singleton
class ConsentHistory {

    private static final List<Kind> KINDS = List.of(Kind.CONSENT_GIVEN, Kind.CONSENT_WITHDRAWN);

    private final Subjects subjects;
    private final Ledger ledger;

    ConsentHistory(Subjects subjects, Ledger ledger) {
        this.subjects = subjects;
        this.ledger = ledger;
    }

    /**
     * One yes or no.
     *
     * @param seq its place in the ledger
     * @param textSha256 of the purpose's text in that language
     * @param hash seals it and every entry before it
     */
    @Schema(name = "ConsentHistoryEntry")
    record Item(
            long seq,
            boolean given,
            int purposeVersion,
            String policyVersion,
            String textSha256,
            String language,
            String channel,
            Instant at,
            String hash) {

        static Item from(Entry entry) {
            Integer version = entry.matterVersion();
            return new Item(
                    entry.seq(),
                    entry.kind().equals(Kind.CONSENT_GIVEN.name()),
                    version == null ? 0 : version,
                    entry.policyVersion(),
                    entry.textSha256(),
                    entry.language(),
                    entry.channel(),
                    entry.at(),
                    entry.hashHex());
        }
    }

    /** Newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Item> of(UUID accountId, String purpose, long before, int limit) {
        return subjects.find(accountId).stream()
                .flatMap(subject -> ledger.about(subject.ref(), purpose, KINDS, before, limit).stream())
                .map(Item::from)
                .toList();
    }
}
