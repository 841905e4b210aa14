package se.tillit.account.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an employer is to be suspended; it is when nothing is said. */
@Schema(name = "EmployerSuspension")
record SuspensionRequest(
        @Schema(defaultValue = "true") @Nullable Boolean suspended) {}
