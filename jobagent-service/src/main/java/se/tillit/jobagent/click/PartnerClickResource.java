package se.tillit.jobagent.click;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.partner.CallingPartner;
import se.tillit.jobagent.partnerquota.PartnerQuotas;
import se.tillit.jobagent.partnerquota.QuotaPolicy;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlausibleTime;

/** A partner's own clicks. */
@Path("/partner/clicks")
@RolesAllowed(Roles.PARTNER)
@RunOnVirtualThread
@Tag(name = "Partner")
class PartnerClickResource {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int DAYS = 31;

    private final Clicks clicks;
    private final CallingPartner callingPartner;
    private final PartnerQuotas quotas;
    private final Cursors cursors;
    private final Clock clock;

    PartnerClickResource(
            Clicks clicks, CallingPartner callingPartner, PartnerQuotas quotas, Cursors cursors, Clock clock) {
        this.clicks = clicks;
        this.callingPartner = callingPartner;
        this.quotas = quotas;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** How often the partner's ads were opened, by day. */
    @GET
    @Operation(
            operationId = "listPartnerClicks",
            summary = "Clicks on one's own ads",
            description = "By ad and day, for settlement. Today still counts up.")
    public Page<ClickCount> list(
            @QueryParam("from")
                    @Parameter(
                            description = "The first day; 31 days before the last one when absent.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "The last day; today when absent.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String to,
            @BeanParam PageQuery page) {
        UUID partner = callingPartner.get().id();
        quotas.take(partner, QuotaPolicy.PARTNER_REQUESTS);
        LocalDate last = day("?to", to).orElseGet(() -> LocalDate.now(clock.withZone(SWEDEN)));
        LocalDate first = day("?from", from).orElse(last.minusDays(DAYS));
        CursorScope scope = CursorScope.of(partner, "partner-clicks", first, last);
        Optional<Clicks.Position> behind = cursors.open(scope, page.cursor()).map(Clicks.Position::read);
        List<ClickCount> rows = clicks.ofPartner(partner, first, last, behind, page.limit() + 1);
        return Page.cut(
                rows, page.limit(), row -> cursors.seal(scope, row.position().written()));
    }

    private static Optional<LocalDate> day(String parameter, @Nullable String given) {
        try {
            Optional<LocalDate> day = Optional.ofNullable(given).map(LocalDate::parse);
            if (day.isPresent() && !PlausibleTime.is(day.get())) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation(parameter, "invalid-value"));
            }
            return day;
        } catch (DateTimeException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation(parameter, "invalid-format"));
        }
    }
}
