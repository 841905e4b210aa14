package se.tillit.jobagent.partnerbatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import se.tillit.jobagent.partner.Partner;
import se.tillit.jobagent.partnerad.WritePartnerAds;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** Takes back what was published before a snapshot and is not in it. */
@ApplicationScoped
class UnpublishAbsent {

    private final WritePartnerAds write;
    private final PartnerBatchConfig config;

    UnpublishAbsent(WritePartnerAds write, PartnerBatchConfig config) {
        this.write = write;
        this.config = config;
    }

    /**
     * Answers how many were taken back.
     *
     * @param before the names of all that was published when the snapshot came
     * @param whole whether it is known of every ad whether the snapshot has it
     * @throws ProblemException 409, with everybody's result: what was sent is written all the same
     */
    long absent(Partner partner, Set<String> before, BatchWork sent, boolean whole) {
        List<String> absent = before.stream()
                .filter(name -> !sent.names().contains(name))
                .sorted()
                .toList();
        if (!whole && !absent.isEmpty()) {
            throw refused(sent, new Violation("", "snapshot-not-whole"));
        }
        if (absent.size() > config.mostAbsent() * before.size()) {
            throw refused(sent, Violation.of("", "snapshot-takes-too-much", Math.round(100 * config.mostAbsent())));
        }
        long taken = 0;
        for (int from = 0; from < absent.size(); from += config.transaction()) {
            int to = Math.min(absent.size(), from + config.transaction());
            taken += write.withdrawAll(partner, absent.subList(from, to));
        }
        return taken;
    }

    private static ProblemException refused(BatchWork sent, Violation reason) {
        return new ProblemException(ProblemType.CONFLICT, reason).with("items", sent.results());
    }
}
