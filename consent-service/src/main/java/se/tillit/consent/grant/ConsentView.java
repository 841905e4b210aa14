package se.tillit.consent.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.consent.purpose.Purpose;

/**
 * A purpose and what its owner says to it.
 *
 * @param given whether she said yes here and has not taken it back
 * @param purposeVersion the wording to name when consenting now
 * @param policyVersion the policy to name when consenting now
 * @param acceptedVersion the wording she last said yes to; null when she never did
 * @param changedAt when she last said yes or no
 * @param receipt her signed receipt for that
 */
@Schema(name = "Consent")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConsentView(
        String purpose,
        String title,
        boolean given,

        @Schema(
                description =
                        "Nothing is asked: what she does with the service is the choice. It holds until she withdraws it,"
                                + " which is when given is false and changedAt is set.")
        boolean untilWithdrawn,

        int purposeVersion,
        String policyVersion,
        @Schema(nullable = true) @Nullable Integer acceptedVersion,
        @Schema(nullable = true) @Nullable Instant changedAt,
        @Schema(nullable = true) @Nullable String receipt) {

    static ConsentView of(Purpose purpose, Optional<Consent> consent, String policyVersion, Language language) {
        return new ConsentView(
                purpose.key(),
                purpose.in(language).title(),
                consent.map(Consent::given).orElse(false),
                purpose.untilWithdrawn(),
                purpose.version(),
                policyVersion,
                consent.map(Consent::purposeVersion).orElse(null),
                consent.map(Consent::changedAt).orElse(null),
                consent.map(Consent::receipt).orElse(null));
    }
}
