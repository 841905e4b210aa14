package se.tillit.cv.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.stored.JsonColumn;

/**
 * A case as the employer sees it. A CLOSED one has its id, its status, when it was opened, and nothing else, so that all
 * ends look the same.
 *
 * @param number the row's own, for paging; never sent
 * @param ref what the employer calls the CV; absent when it has become anonymous since and nothing is disclosed
 * @param messages in the answer about one case, oldest first
 */
@Schema(name = "EmployerCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployerCase(
        @JsonIgnore long number,
        UUID id,
        Status status,
        Instant openedAt,
        @Nullable String ref,
        @Nullable String subject,
        @Nullable UUID jobAdId,
        @Nullable List<Message> messages) {

    /** How the case stands for the employer. */
    @Schema(name = "EmployerCaseStatus")
    enum Status {
        /** Waits for an answer. */
        OPEN,
        /** Its owner disclosed something. */
        ACCEPTED,
        /** Over, or not to be seen at present; there is no saying why. */
        CLOSED
    }

    /** What was written on it. */
    @Schema(name = "CaseMessage")
    record Message(UUID id, Author author, String message, boolean contactDetails, Instant writtenAt) {

        @Override
        public String toString() {
            return "Message[" + id + "]"; // never the text: this may end in a log
        }
    }

    /** Who wrote. */
    @Schema(name = "CaseMessageAuthor")
    enum Author {
        EMPLOYER,
        CANDIDATE
    }

    /** Messages as one statement collects them. */
    static final class Messages extends JsonColumn<List<Message>> {

        static final Messages JSON = new Messages();

        private Messages() {
            super(new com.fasterxml.jackson.core.type.TypeReference<>() {});
        }
    }

    @Override
    public String toString() {
        return "EmployerCase[" + id + "]"; // never the text: this may end in a log
    }
}
