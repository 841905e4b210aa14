package se.tillit.consent.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The end of an account, asked for by its owner. */
@Path("/me")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Account")
class ErasureResource {

    private final Erasures erasures;
    private final Caller caller;
    private final Clock clock;

    ErasureResource(Erasures erasures, Caller caller, Clock clock) {
        this.erasures = erasures;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a person keeps of an account that is being erased. */
    @Schema(name = "ErasureReceipt")
    record ReceiptBody(String receipt) {}

    /** Closing acts look at no If-Match; a login of the last five minutes is asked for, because nothing undoes this. */
    @DELETE
    @Operation(
            operationId = "eraseAccount",
            summary = "Erase the account and everything about its owner",
            description =
                    "Nobody sees the person from the answer on; everything is deleted within seconds, and the receipt"
                            + " fetches the certificate. Needs a login of the last five minutes (RFC 9470). A repeat answers the"
                            + " same receipt.")
    @APIResponse(
            responseCode = "202",
            description = "Hidden, and being erased.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptBody.class)))
    @APIResponse(
            responseCode = "503",
            description = "The erasure is committed and goes on; that nobody sees the person is not confirmed yet. The"
                    + " problem's member receipt is the receipt.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<ReceiptBody> erase() {
        caller.requireRecentLogin(clock.instant());
        Erasures.Opened opened = erasures.open(caller.accountId(), ErasureReason.REQUEST);
        if (!opened.hidden()) {
            throw new ProblemException(ProblemType.UNAVAILABLE)
                    .with("receipt", opened.receipt())
                    .retryAfter(Duration.ofSeconds(5));
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, new ReceiptBody(opened.receipt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
