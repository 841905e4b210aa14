package se.tillit.consent.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;

/** The published policies, for anybody: no login, and the same answer to all. */
@Path("/policies")
@PermitAll
@RunOnVirtualThread
@Transactional
@Tag(name = "Policies")
class PolicyResource {

    private static final String WISH = "Decides the language when lang is absent; English when neither is spoken.";
    private static final CursorScope LIST = CursorScope.of("anyone", "policies");

    private final Policies policies;
    private final Notices notices;
    private final Cursors cursors;

    PolicyResource(Policies policies, Notices notices, Cursors cursors) {
        this.policies = policies;
        this.notices = notices;
        this.cursors = cursors;
    }

    /** Every version ever published, newest first. */
    @GET
    @Operation(operationId = "listPolicies", summary = "List every policy ever published, newest first")
    public RestResponse<Page<PolicySummary>> list(
            @QueryParam("lang") @Schema(enumeration = {"sv", "en"}) @Nullable String lang,
            @BeanParam PageQuery page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = WISH) @Nullable String acceptLanguage,
            Request request) {
        Language language = Language.wanted(lang, acceptLanguage);
        Optional<LocalDate> before = cursors.open(LIST, page.cursor()).map(LocalDate::parse);
        Optional<String> current = policies.current().map(Policy::version);
        List<PolicySummary> rows = policies.newestFirst(before, page.limit() + 1).stream()
                .map(policy -> PolicySummary.from(policy, current, language))
                .toList();
        return PublicAnswer.of(Page.cut(rows, page.limit(), this::cursorAfter), language, request);
    }

    /** One version as it was published, whatever came after it. */
    @GET
    @Path("/{version}")
    @Operation(
            operationId = "readPolicy",
            summary = "Read a policy and its notices as they were published",
            description = "A published text never changes. textSha256 is the SHA-256 of the UTF-8 bytes of text.")
    @APIResponse(responseCode = "200", description = "The policy in the language of Content-Language.")
    @APIResponse(responseCode = "304", description = "If-None-Match names this very content.")
    public RestResponse<PolicyDocument> read(
            @PathParam("version") String version,
            @QueryParam("lang") @Schema(enumeration = {"sv", "en"}) @Nullable String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = WISH) @Nullable String acceptLanguage,
            Request request) {
        Language language = Language.wanted(lang, acceptLanguage);
        Policy policy = policies.published(version);
        return PublicAnswer.of(PolicyDocument.from(policy, notices.of(policy), language), language, request);
    }

    private String cursorAfter(PolicySummary last) {
        return cursors.seal(LIST, last.effectiveFrom().toString());
    }
}
