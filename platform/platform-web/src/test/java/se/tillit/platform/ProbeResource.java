package se.tillit.platform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.Versions;

/** A resource with one of everything, for the tests of what all resources share. */
@Path("/probe")
@RunOnVirtualThread
public class ProbeResource {

    private final Caller caller;
    private final Cursors cursors;

    ProbeResource(Caller caller, Cursors cursors) {
        this.caller = caller;
        this.cursors = cursors;
    }

    enum Kind {
        ONE
    }

    record Child(@NotBlank @Size(min = 2, max = 5) String name) {}

    record ProbeRequest(
            @NotNull String name,
            @Nullable Integer count,
            @Nullable Boolean flag,
            @Nullable Kind kind,
            @Nullable LocalDate date,
            @Valid List<Child> children) {

        ProbeRequest {
            children = children == null ? List.of() : List.copyOf(children);
        }
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.CANDIDATE)
    public Map<String, String> mine() {
        return Map.of("accountId", caller.accountId().toString());
    }

    @GET
    @Path("/service")
    @RolesAllowed(Roles.SVC_PROFILE_WRITE)
    public String service() {
        return "ok";
    }

    @GET
    @Path("/partner")
    @RolesAllowed(Roles.PARTNER)
    public String partner() {
        return "ok";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "never";
    }

    @POST
    @PermitAll
    public ProbeRequest echo(@NotNull @Valid ProbeRequest body) {
        return body;
    }

    @GET
    @Path("/list")
    @PermitAll
    public Page<Integer> list(@BeanParam PageQuery page, @QueryParam("word") @Nullable String word) {
        CursorScope scope = CursorScope.of("anyone", "probe", Optional.ofNullable(word));
        int from = cursors.open(scope, page.cursor()).map(Integer::parseInt).orElse(0);
        List<Integer> rows = java.util.stream.IntStream.range(from, Math.min(from + page.limit() + 1, 50))
                .boxed()
                .toList();
        return Page.cut(rows, page.limit(), last -> cursors.seal(scope, String.valueOf(last + 1)));
    }

    @PUT
    @Path("/versioned")
    @PermitAll
    public String versioned(@HeaderParam("If-Match") @Nullable String ifMatch) {
        Versions.check(ifMatch, 3);
        return "ok";
    }

    @GET
    @Path("/failure")
    @PermitAll
    public String failure() {
        throw new IllegalStateException("secret-canary");
    }

    @GET
    @Path("/notice")
    @PermitAll
    public String notice() {
        throw new ProblemException(ProblemType.NOTICE_REQUIRED, new Violation("/acceptedNotices", "required"))
                .with("requiredNotices", List.of(Map.of("key", "k.1", "text", "t")))
                .retryAfter(Duration.ofSeconds(7));
    }
}
