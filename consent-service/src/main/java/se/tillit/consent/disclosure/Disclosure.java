package se.tillit.consent.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is disclosed to whom.
 *
 * @param fields names of boxes, in order
 * @param expiresAt nothing when it has no end of its own
 */
record Disclosure(
        UUID id,
        UUID caseId,
        UUID employerId,
        DisclosureAct act,
        List<String> fields,
        @Nullable Instant expiresAt) {

    Disclosure {
        fields = fields.stream().distinct().sorted().toList();
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What the receipt says about it. */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("disclosureId", id.toString());
        details.put("caseId", caseId.toString());
        details.put("employerId", employerId.toString());
        details.put("act", act.name());
        details.put("fields", fields);
        if (expiresAt != null) {
            details.put("expiresAt", expiresAt.toString());
        }
        return details;
    }

    /**
     * What the ledger seals of it: SHA-256 of one line for each detail, {@code name=value}, in the order above. Random ids
     * are in it, so the hash tells nothing to whoever does not have the receipt.
     */
    String sha256() {
        StringBuilder lines = new StringBuilder();
        details()
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
