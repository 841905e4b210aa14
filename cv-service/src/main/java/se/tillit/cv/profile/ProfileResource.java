package se.tillit.cv.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.request.Versions;

/** The personal boxes of the person who is logged in. */
@Path("/me/profile")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Profile", description = "The personal boxes, once per person.")
class ProfileResource {

    private final Profiles profiles;
    private final ChangeProfile changeProfile;
    private final Caller caller;

    ProfileResource(Profiles profiles, ChangeProfile changeProfile, Caller caller) {
        this.profiles = profiles;
        this.changeProfile = changeProfile;
        this.caller = caller;
    }

    /** What the person has given; an empty one when nothing yet. */
    @GET
    @Operation(operationId = "readProfile", summary = "Read your personal boxes")
    public RestResponse<ProfileBody> read() {
        Profile profile = profiles.of(caller.accountId());
        return answer(ProfileBody.from(profile), profile.version());
    }

    /** Changes single boxes. */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeProfile",
            summary = "Change your personal boxes",
            description = "A JSON merge patch: an absent member stays, null removes. Masked texts of your CVs follow at"
                    + " once.")
    public RestResponse<ProfileBody> change(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Boxes.class)))
                    JsonNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch)
            throws JsonProcessingException {
        Profile profile = changeProfile.patch(caller.accountId(), patch, ifMatch);
        return answer(ProfileBody.from(profile), profile.version());
    }

    private static RestResponse<ProfileBody> answer(ProfileBody body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, Versions.etag(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
