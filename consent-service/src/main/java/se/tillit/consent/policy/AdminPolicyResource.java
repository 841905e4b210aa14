package se.tillit.consent.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;

/** Publishing policies, for operators. Everything in one is public. */
@Path("/admin/policies")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Operators")
class AdminPolicyResource {

    private static final int LONGEST = 100_000;

    private final PublishPolicy publishPolicy;
    private final Policies policies;
    private final Cursors cursors;
    private final Caller caller;

    AdminPolicyResource(PublishPolicy publishPolicy, Policies policies, Cursors cursors, Caller caller) {
        this.publishPolicy = publishPolicy;
        this.policies = policies;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** A text in Swedish and in English. */
    @Schema(name = "BilingualText")
    record Texts(
            @NotBlank @Size(max = LONGEST) @Nullable String sv,
            @NotBlank @Size(max = LONGEST) @Nullable String en) {

        private NewPolicy.Bilingual read() {
            return new NewPolicy.Bilingual(Objects.requireNonNull(sv), Objects.requireNonNull(en));
        }
    }

    /** A notice with a new wording. */
    @Schema(name = "NewNotice")
    record NoticeBody(
            @NotNull @Size(max = 80) @Pattern(regexp = "[a-z]+(-[a-z]+)*\\.[1-9][0-9]*")
            String key,

            @NotEmpty Set<@NotNull Situation> situations,
            @NotNull @Valid Texts text) {

        private NewPolicy.NewNotice read() {
            return new NewPolicy.NewNotice(key, situations, text.read());
        }
    }

    /**
     * A policy to publish.
     *
     * @param material whether it changes what people agreed to, so that they are asked again; it does when absent
     * @param noticeKeys published notices that it keeps
     */
    @Schema(name = "NewPolicy")
    record Body(
            @NotNull LocalDate effectiveFrom,
            @Nullable Boolean material,
            @NotNull @Valid Texts title,
            @NotNull @Valid Texts text,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 80) String> noticeKeys,
            @Size(max = 50) @Nullable List<@NotNull @Valid NoticeBody> newNotices) {

        private NewPolicy read() {
            return new NewPolicy(
                    effectiveFrom,
                    material == null || material,
                    title.read(),
                    text.read(),
                    Objects.requireNonNullElse(noticeKeys, List.of()),
                    Objects.requireNonNullElse(newNotices, List.<NoticeBody>of()).stream()
                            .map(NoticeBody::read)
                            .toList());
        }
    }

    /** A published policy as operators list it; its texts are at {@code /policies/{version}}. */
    @Schema(name = "PublishedPolicy")
    record Published(
            String version,
            LocalDate effectiveFrom,
            boolean current,
            boolean material,
            String titleSv,
            String titleEn,
            List<String> noticeKeys) {

        Published {
            noticeKeys = List.copyOf(noticeKeys);
        }

        static Published from(Policy policy, Optional<String> current) {
            return new Published(
                    policy.version(),
                    policy.effectiveFrom(),
                    current.filter(policy.version()::equals).isPresent(),
                    policy.material(),
                    policy.in(Language.SV).title(),
                    policy.in(Language.EN).title(),
                    policy.noticeKeys());
        }
    }

    @GET
    @Operation(
            operationId = "listPublishedPolicies",
            summary = "List every policy, newest first, those to come included")
    public Page<Published> list(@BeanParam PageQuery page) {
        CursorScope scope = CursorScope.of(caller.accountId(), "GET /admin/policies");
        Optional<LocalDate> before = cursors.open(scope, page.cursor()).map(LocalDate::parse);
        Optional<String> current = policies.current().map(Policy::version);
        List<Published> rows = policies.newestFirst(before, page.limit() + 1).stream()
                .map(policy -> Published.from(policy, current))
                .toList();
        return Page.cut(
                rows,
                page.limit(),
                last -> cursors.seal(scope, last.effectiveFrom().toString()));
    }

    @POST
    @Operation(
            operationId = "publishPolicy",
            summary = "Publish a new version of the policy",
            description =
                    "It is listed at once and in force from its day. It must have a notice for every way of opening a CV,"
                            + " kept or new. Nothing that is published can be changed or taken back.")
    @APIResponse(
            responseCode = "201",
            description = "Published; Location is where anybody reads it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Published.class)))
    @APIResponse(
            responseCode = "409",
            description = "A policy of that day, or a notice of that key, is published.",
            content = @Content(mediaType = "application/problem+json"))
    public RestResponse<Published> publish(@Valid @NotNull Body body) {
        Policy policy = publishPolicy.publish(body.read());
        Optional<String> current = policies.current().map(Policy::version);
        return ResponseBuilder.<Published>created(URI.create("/api/v1/policies/" + policy.version()))
                .entity(Published.from(policy, current))
                .build();
    }
}
