package se.tillit.account.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.mail.MailLocale;

/** What an account's owner may change of it. */
@Schema(name = "AccountSettings")
record AccountSettings(
        @NotNull
        @Pattern(regexp = MailLocale.PATTERN)
        @Schema(
                description = "The language we write in.",
                enumeration = {"sv", "en"})
        String locale) {}
