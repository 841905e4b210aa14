package se.tillit.cv.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.stored.JsonColumn;

/**
 * An employer's contact as its receiver sees it.
 *
 * @param number the row's own, for paging; never sent
 * @param messages in the answer about one case, oldest first
 */
@Schema(name = "Case")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnCase(
        @JsonIgnore long number,
        UUID id,
        Status status,
        UUID employerId,
        @Nullable String employerName,
        UUID cvId,
        @Nullable UUID jobAdId,
        String subject,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable List<Message> messages) {

    /** How the case stands for its receiver. */
    @Schema(name = "CaseStatus")
    enum Status {
        OPEN,
        /** Something is disclosed. */
        ACCEPTED,
        /** What was disclosed has expired or was ended. */
        ENDED,
        REFUSED,
        /** The employer is blocked. */
        BLOCKED
    }

    /** What was written on it. */
    @Schema(name = "OwnCaseMessage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            UUID id,
            Author author,
            String message,

            @Schema(description = "It seems to hold an address or a telephone number.")
            boolean contactDetails,

            @Nullable UUID disclosureId,
            Instant writtenAt) {

        @Override
        public String toString() {
            return "Message[" + id + "]"; // never the text: this may end in a log
        }
    }

    /** Who wrote. */
    @Schema(name = "OwnCaseMessageAuthor")
    enum Author {
        EMPLOYER,
        CANDIDATE
    }

    /** Messages as one statement collects them. */
    static final class Messages extends JsonColumn<List<Message>> {

        static final Messages JSON = new Messages();

        private Messages() {
            super(new TypeReference<>() {});
        }
    }

    @Override
    public String toString() {
        return "OwnCase[" + id + "]"; // never the text: this may end in a log
    }
}
