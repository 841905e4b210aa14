package se.tillit.account.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.account.account.Account;
import se.tillit.account.account.Accounts;
import se.tillit.account.mail.MailLocale;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.request.Versions;

/** How the caller wants to be reached. */
@Path("/me/preferences")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Transactional
@Tag(name = "Account")
class PreferenceResource {

    private final Preferences preferences;
    private final Accounts accounts;
    private final Caller caller;

    PreferenceResource(Preferences preferences, Accounts accounts, Caller caller) {
        this.preferences = preferences;
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readPreferences", summary = "Read the own preferences")
    @APIResponse(
            responseCode = "200",
            description = "The preferences, with their version in ETag.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PreferencesBody.class)))
    public RestResponse<PreferencesBody> read() {
        Account account = accounts.ofCaller(caller.accountId());
        Preference preference = preferences.of(account.id());
        return answer(preference.body(account.locale().tag()), preference.version());
    }

    @PUT
    @Operation(
            operationId = "choosePreferences",
            summary = "Choose preferences",
            description =
                    "Replaces them. What is turned off stops at once, mail that waits to be sent excepted; turning"
                            + " off never fails for If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences as they are now.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PreferencesBody.class)))
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current one.")
    public RestResponse<PreferencesBody> choose(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PreferencesBody wanted) {
        Account account = accounts.ofCallerLocked(caller.accountId());
        Preference preference = preferences.kept(account.id());
        if (!preference.narrowedBy(wanted)) {
            Versions.check(ifMatch, preference.version());
        }
        preference.choose(wanted);
        account.speak(MailLocale.of(wanted.locale()));
        return answer(preference.body(wanted.locale()), preference.version());
    }

    private static RestResponse<PreferencesBody> answer(PreferencesBody body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
