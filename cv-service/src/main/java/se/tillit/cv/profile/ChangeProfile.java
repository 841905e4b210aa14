package se.tillit.cv.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.MergePatch;
import se.tillit.platform.request.Versions;

/** Changes the boxes, and with them whatever depends on them, in one transaction. */
@ApplicationScoped
class ChangeProfile {

    private static final String PERSONNUMMER = "personnummer";

    private final Profiles profiles;
    private final ProfileDependent dependent;
    private final MergePatch mergePatch;
    private final Tombstones tombstones;
    private final Clock clock;

    ChangeProfile(
            Profiles profiles, ProfileDependent dependent, MergePatch mergePatch, Tombstones tombstones, Clock clock) {
        this.profiles = profiles;
        this.dependent = dependent;
        this.mergePatch = mergePatch;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @Transactional(rollbackOn = Exception.class)
    Profile patch(UUID accountId, JsonNode patch, @Nullable String ifMatch) throws JsonProcessingException {
        JsonNode changes = withoutPersonnummer(patch);
        tombstones.refuseErased(accountId);
        Profile profile = profiles.lockOrCreate(accountId);
        Versions.check(ifMatch, profile.version());
        Boxes wanted = mergePatch.apply(profile.boxes(), changes, Boxes.class);
        if (dependent.needsNameAndAddress(accountId)) {
            requireNameAndAddress(wanted);
        }
        if (profile.rewrite(wanted, clock.instant())) {
            dependent.profileChanged(profile);
        }
        return profile;
    }

    /** Of a person who was erased meanwhile nothing is written. */
    @Transactional
    void fill(UUID accountId, RegistrationValues given) {
        if (tombstones.stands(accountId)) {
            return;
        }
        Profile profile = profiles.lockOrCreate(accountId);
        if (profile.fill(given, clock.instant())) {
            dependent.profileChanged(profile);
        }
    }

    /** A personnummer needs a consent of its own, which cannot be given yet. Taking away what is not there is no wrong. */
    private static JsonNode withoutPersonnummer(JsonNode patch) {
        if (!patch.has(PERSONNUMMER)) {
            return patch;
        }
        if (!patch.get(PERSONNUMMER).isNull()) {
            throw new ProblemException(
                    ProblemType.CONSENT_REQUIRED, new Violation("/" + PERSONNUMMER, "consent-required"));
        }
        return ((ObjectNode) patch.deepCopy()).without(PERSONNUMMER);
    }

    private static void requireNameAndAddress(Boxes wanted) {
        List<Violation> missing = wanted.missingForCv().stream()
                .map(pointer -> new Violation(pointer, "needed-by-cv"))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, missing);
        }
    }
}
