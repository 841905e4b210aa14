package se.tillit.account.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as consent-service needs it: from when its retention counts. */
@Schema(name = "AccountDays")
record ActivityView(
        UUID accountId,
        long version,
        LocalDate openedOn,
        LocalDate lastActiveOn,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Absent when no mail was ever accepted.")
        @Nullable
        LocalDate lastMailedOn) {}
