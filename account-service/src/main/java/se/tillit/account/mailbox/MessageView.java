package se.tillit.account.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.account.mail.MailLocale;

/** An item as a list shows it: what it is, and not what it says. */
@Schema(name = "Message")
record MessageView(
        UUID id,
        ItemKind kind,

        @Schema(description = "What it is, in the account's language.")
        String title,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The case it is about, if it is about one.")
        @Nullable
        UUID caseId,

        Instant receivedAt,
        boolean read) {

    static MessageView from(MailboxItem item, MailLocale locale) {
        return new MessageView(
                item.id(),
                item.kind(),
                texts(locale).getString(item.kind().slug()),
                item.caseId().orElse(null),
                item.receivedAt(),
                item.read());
    }

    private static ResourceBundle texts(MailLocale locale) {
        // The root bundle is English; asking for the root keeps the machine's own language out of it.
        return ResourceBundle.getBundle("messages.mailbox", locale == MailLocale.SV ? Locale.of("sv") : Locale.ROOT);
    }
}
