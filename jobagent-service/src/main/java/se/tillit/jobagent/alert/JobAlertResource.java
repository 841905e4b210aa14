package se.tillit.jobagent.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.agent.Frequency;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** What account-service asks for at each attempt to tell somebody of ads, and whenever she reads it. */
@Path("/internal/job-alerts/{alertId}")
@RolesAllowed(Roles.SVC_ALERT_READ)
@RunOnVirtualThread
@Tag(name = "Internal")
class JobAlertResource {

    private final TellableAlerts alerts;

    JobAlertResource(TellableAlerts alerts) {
        this.alerts = alerts;
    }

    /** 404 when nothing of it may be told: the agent is off or gone, or all its ads have closed. */
    @GET
    @Operation(operationId = "readJobAlert", summary = "What an agent has found, as far as it may be told now")
    public Body read(@PathParam("alertId") UUID alertId) {
        return alerts.now(alertId).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    /**
     * An alert.
     *
     * @param more how many ads were found beside these
     */
    @Schema(name = "JobAlertToTell")
    record Body(UUID agentId, String agentName, Frequency frequency, int more, List<Item> items) {

        Body {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "Body[" + agentId + "]"; // never what she looks for: this may end in a log
        }
    }

    /**
     * An ad.
     *
     * @param employer its name, or "box" and a number
     * @param municipality by name
     * @param partner whose site it is on, when it is a partner's
     */
    @Schema(name = "JobAlertItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID adId,
            String title,
            String employer,
            @Nullable String municipality,
            @Nullable String partner,
            LocalDate publishedOn) {}
}
