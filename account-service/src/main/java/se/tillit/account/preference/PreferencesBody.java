package se.tillit.account.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.mail.MailLocale;

/** A candidate's preferences, whole. */
@Schema(name = "Preferences")
record PreferencesBody(
        @NotNull @Schema(description = "Ads that match a job agent.")
        Channel jobAgent,

        @NotNull @Schema(description = "The newsletter; it also needs the consent to it.")
        Channel newsletter,

        @NotNull @Schema(description = "Advice on careers; it also needs the consent to it.")
        Channel careerInfo,

        @NotNull @Schema(description = "An employer's first message on a case: a request for contact.")
        Channel cvRequests,

        @NotNull @Schema(description = "What an employer writes later.")
        Channel employerMessages,

        @NotNull
        @Pattern(regexp = MailLocale.PATTERN)
        @Schema(
                description = "The language we write in.",
                enumeration = {"sv", "en"})
        String locale,

        @NotNull @Valid Digest digest) {

    /** When a digest goes out. */
    @Schema(name = "DigestTime", description = "When digests go out, Swedish time; the weekday is for weekly ones.")
    record Digest(
            @NotNull DayOfWeek weekday, @Min(0) @Max(23) int hour) {}
}
