package se.tillit.account.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.account.mailbox.ItemText.Words;

/** An item with its words, as whoever wrote them has them now. */
@Schema(name = "ReadMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadMessageView(
        UUID id,
        ItemKind kind,

        @Schema(description = "What it is, in the account's language.")
        String title,

        @Schema(description = "The case it is about, if it is about one.") @Nullable
        UUID caseId,

        Instant receivedAt,
        boolean read,

        @Schema(description = "False when it may no longer be told, for example because the case is closed.")
        boolean available,

        @Schema(description = "Who wrote it; absent when Tillit did.") @Nullable
        String sender,

        @Nullable String subject,
        @Schema(description = "Plain text.") @Nullable String text) {

    static ReadMessageView of(MessageView item, Optional<Words> words) {
        return new ReadMessageView(
                item.id(),
                item.kind(),
                item.title(),
                item.caseId(),
                item.receivedAt(),
                item.read(),
                words.isPresent(),
                words.map(Words::sender).orElse(null),
                words.map(Words::subject).orElse(null),
                words.map(Words::text).orElse(null));
    }

    @Override
    public String toString() {
        return "ReadMessageView[…]";
    }
}
