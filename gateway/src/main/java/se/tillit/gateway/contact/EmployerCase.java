package se.tillit.gateway.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/**
 * A case as the employer sees it.
 *
 * @param ref what the employer calls the CV; absent when the CV has become anonymous since and nothing is disclosed
 * @param messages in the answer about one case, oldest first
 */
@Schema(
        name = "EmployerCase",
        requiredProperties = {"id", "status"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployerCase(
        @Nullable String id,
        Status status,
        @Schema(format = "date-time") @Nullable String openedAt,
        @Nullable String ref,
        @Nullable String subject,
        @Nullable String jobAdId,
        @Nullable List<Message> messages) {

    /** How a case stands for the employer. */
    @Schema(name = "EmployerCaseStatus")
    enum Status {
        /** Waits for an answer. */
        OPEN,
        /** Its owner disclosed something. */
        ACCEPTED,
        /** Over, or not to be seen at present; there is no saying why. */
        CLOSED;

        /** The declared status; without one, or with one that we do not know, nothing may be told. */
        static Status declared(Fields answer) {
            Status known = answer.oneOf("status", Status.class);
            return known == null ? CLOSED : known;
        }
    }

    /** What was written on it, by either side. */
    @Schema(name = "EmployerCaseMessage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            @Nullable String id,
            Author author,
            String message,

            @Schema(description = "It seems to hold an address or a telephone number.")
            boolean contactDetails,

            @Schema(format = "date-time") @Nullable String writtenAt) {

        /** One without words or a writer is none. */
        static @Nullable Message of(Fields sent) {
            Author author = sent.oneOf("author", Author.class);
            String message = sent.text("message");
            return author == null || message == null
                    ? null
                    : new Message(
                            sent.matching("id", Forms.ID),
                            author,
                            message,
                            sent.flag("contactDetails"),
                            sent.matching("writtenAt", Forms.TIME));
        }

        @Override
        public String toString() {
            return "Message[…]"; // never the text: this may end in a log
        }
    }

    /** Who wrote. */
    @Schema(name = "EmployerCaseAuthor")
    enum Author {
        EMPLOYER,
        CANDIDATE
    }

    /** In a list. */
    static EmployerCase listed(Fields answer) {
        return of(answer, null);
    }

    /** With what was written. */
    static EmployerCase whole(Fields answer) {
        return of(answer, answer.each("messages", Message::of));
    }

    private static EmployerCase of(Fields answer, @Nullable List<Message> messages) {
        Status status = Status.declared(answer);
        String id = answer.matching("id", Forms.ID);
        String openedAt = answer.matching("openedAt", Forms.TIME);
        return status == Status.CLOSED
                ? new EmployerCase(id, status, openedAt, null, null, null, null)
                : new EmployerCase(
                        id,
                        status,
                        openedAt,
                        answer.matching("ref", Forms.REF),
                        answer.text("subject"),
                        answer.matching("jobAdId", Forms.ID),
                        messages);
    }

    @Override
    public String toString() {
        return "EmployerCase[…]"; // never the text: this may end in a log
    }
}
