package se.tillit.cv.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** What account-service asks for at each attempt to tell the owner of an employer's message. */
@Path("/internal/case-messages/{messageId}")
@RolesAllowed(Roles.SVC_MESSAGE_READ)
@RunOnVirtualThread
@Tag(name = "Internal")
class CaseMessageResource {

    private final CaseMessages messages;

    CaseMessageResource(CaseMessages messages) {
        this.messages = messages;
    }

    /** 404 when it may no longer be told: the case ended, the owner is hidden, the employer blocked or suspended. */
    @GET
    @Operation(operationId = "readCaseMessage", summary = "What an employer wrote, as long as it may be told")
    public Body read(@PathParam("messageId") UUID messageId) {
        return messages.tell(messageId)
                .map(told ->
                        new Body(told.caseId(), told.employerName(), told.subject(), told.message(), told.writtenAt()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /** The message. */
    @Schema(name = "CaseMessageToTell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(UUID caseId, @Nullable String employerName, String subject, String message, Instant writtenAt) {

        @Override
        public String toString() {
            return "Body[" + caseId + "]"; // never the text: this may end in a log
        }
    }
}
