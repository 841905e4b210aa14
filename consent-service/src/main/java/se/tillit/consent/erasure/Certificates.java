package se.tillit.consent.erasure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import se.tillit.consent.signing.Signatures;
import se.tillit.events.erasure.Step;

/** Signs what was erased and that nothing was left. It names no person: whoever has the receipt knows whose it is. */
@Singleton
class Certificates {

    /** The JWS's {@code typ}. */
    static final String TYPE = "erasure-certificate+jwt";

    private final Signatures signatures;
    private final ErasureConfig config;

    Certificates(Signatures signatures, ErasureConfig config) {
        this.signatures = signatures;
        this.config = config;
    }

    /** What was done, by whom and when. */
    record Done(String service, String step, Instant at, Map<String, Long> erased) {}

    /** Who was asked at the end, and what it had left. */
    record Asked(String service, Instant at, Map<String, Long> left) {}

    /** The payload. */
    record Certificate(
            String iss,
            String jti,
            Instant requestedAt,
            Instant completedAt,
            List<Done> erased,
            List<Asked> asked,
            LocalDate logsAgeOutOn) {}

    String sign(Erasure erasure, Instant now) {
        List<Done> erased = erasure.tasks().stream()
                .filter(task -> task.step() != Step.CHECK)
                .map(task -> new Done(
                        task.service().wireName(),
                        task.step().name(),
                        task.doneAt().orElseThrow(),
                        task.counts()))
                .toList();
        List<Asked> asked = erasure.tasks().stream()
                .filter(task -> task.step() == Step.CHECK)
                .map(task -> new Asked(task.service().wireName(), task.doneAt().orElseThrow(), task.counts()))
                .toList();
        return signatures.sign(
                TYPE,
                new Certificate(
                        "tillit",
                        erasure.id().toString(),
                        erasure.requestedAt(),
                        now,
                        erased,
                        asked,
                        logsAgeOutOn(erasure)));
    }

    LocalDate logsAgeOutOn(Erasure erasure) {
        return erasure.requestedAt()
                .plus(config.logsKept())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
