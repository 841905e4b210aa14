package se.tillit.jobagent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import se.tillit.events.erasure.Step;
import se.tillit.platform.erasure.ErasureWork;
import se.tillit.platform.erasure.Tombstones;

/** This service has nothing about a person yet but what the platform's own tables say; it refuses what would come later. */
@ApplicationScoped
class EraseData implements ErasureWork {

    private final Tombstones tombstones;

    EraseData(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    @Override
    public Step step() {
        return Step.DATA;
    }

    @Override
    public Map<String, Long> perform(UUID erasureId, UUID accountId) {
        tombstones.raise(accountId);
        return Map.of();
    }
}
