package se.tillit.consent.purpose;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.PublicAnswer;
import se.tillit.platform.paging.Page;

/** What can be consented to, for anybody to read. */
@Path("/purposes")
@PermitAll
@RunOnVirtualThread
@Transactional
@Tag(name = "Policies")
class PurposeResource {

    private static final String WISH = "Decides the language when lang is absent; English when neither is spoken.";

    private final Purposes purposes;

    PurposeResource(Purposes purposes) {
        this.purposes = purposes;
    }

    /**
     * A purpose in one language.
     *
     * @param version to be named when consenting
     * @param thirdParty who would get contact data, if anybody
     */
    @Schema(name = "Purpose")
    record Published(
            String key,
            int version,
            String language,
            String title,
            String text,
            String textSha256,
            List<String> dataCategories,

            @Schema(
                    description =
                            "Nothing is asked: what she does with the service is the choice, until she withdraws it.")
            boolean untilWithdrawn,

            @Schema(nullable = true) @Nullable String thirdParty) {

        Published {
            dataCategories = List.copyOf(dataCategories);
        }

        static Published from(Purpose purpose, Language language) {
            PurposeText text = purpose.in(language);
            return new Published(
                    purpose.key(),
                    purpose.version(),
                    language.tag(),
                    text.title(),
                    text.text(),
                    text.sha256(),
                    purpose.dataCategories(),
                    purpose.untilWithdrawn(),
                    purpose.thirdParty().orElse(null));
        }
    }

    /** Few enough for one page. */
    @GET
    @Operation(
            operationId = "listPurposes",
            summary = "List what can be consented to, one opt-in each",
            description =
                    "Every purpose is off until its owner consents to it, but for those with untilWithdrawn. A published text never changes: a changed one"
                            + " has a new version. textSha256 is the SHA-256 of the UTF-8 bytes of text.")
    @APIResponse(responseCode = "200", description = "The newest version of each, in the language of Content-Language.")
    public RestResponse<Page<Published>> list(
            @QueryParam("lang") @Schema(enumeration = {"sv", "en"}) @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = WISH) @Nullable String acceptLanguage,
            Request request) {
        Language language = Language.wanted(lang, acceptLanguage);
        List<Published> published = purposes.current().stream()
                .map(purpose -> Published.from(purpose, language))
                .toList();
        return PublicAnswer.of(new Page<>(published, null), language, request);
    }
}
