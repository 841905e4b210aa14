package se.tillit.account.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an application is approved; it is when nothing is said. */
@Schema(name = "EmployerVerification")
record VerificationRequest(
        @Schema(defaultValue = "true") @Nullable Boolean approved) {}
