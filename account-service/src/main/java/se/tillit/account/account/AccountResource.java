package se.tillit.account.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.account.mail.MailLocale;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.request.MergePatch;
import se.tillit.platform.request.Versions;

/** A candidate's own account. */
@Path("/me")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Transactional
@Tag(name = "Account")
class AccountResource {

    private final Accounts accounts;
    private final MergePatch mergePatch;
    private final Caller caller;

    AccountResource(Accounts accounts, MergePatch mergePatch, Caller caller) {
        this.accounts = accounts;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readAccount", summary = "Read the own account")
    @APIResponse(
            responseCode = "200",
            description = "The account, with its version in ETag.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    public RestResponse<AccountView> read() {
        return answer(AccountView.Versioned.from(accounts.ofCaller(caller.accountId())));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeAccount",
            summary = "Change the own account",
            description = "JSON Merge Patch (RFC 7396) of the settings.")
    @APIResponse(
            responseCode = "200",
            description = "The changed account.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "412",
            description = "If-Match names another version than the current one.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public RestResponse<AccountView> change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AccountSettings.class)))
                    JsonNode patch)
            throws JsonProcessingException {
        Account account = accounts.ofCallerLocked(caller.accountId());
        Versions.check(ifMatch, account.version());
        AccountSettings settings =
                mergePatch.apply(new AccountSettings(account.locale().tag()), patch, AccountSettings.class);
        account.speak(MailLocale.of(settings.locale()));
        accounts.flush();
        return answer(AccountView.Versioned.from(account));
    }

    private static RestResponse<AccountView> answer(AccountView.Versioned found) {
        return RestResponse.ResponseBuilder.ok(found.view())
                .header(HttpHeaders.ETAG, Versions.etag(found.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
