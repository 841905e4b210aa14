package se.tillit.account.jobalert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks jobagent-service what an alert tells; nothing of the answer is kept. */
@ApplicationScoped
class JobAlerts {

    private final JobAlertApi jobagentService;

    JobAlerts(@RestClient JobAlertApi jobagentService) {
        this.jobagentService = jobagentService;
    }

    /**
     * What may be told now, if anything.
     *
     * @throws AlertUnavailableException when jobagent-service cannot say
     */
    Optional<JobAlertApi.JobAlert> read(UUID alertId) {
        try {
            return Optional.of(jobagentService.read(alertId))
                    .filter(alert -> !alert.items().isEmpty());
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new AlertUnavailableException(refusal);
        } catch (RuntimeException e) {
            // No connection, no token, no readable answer: in every case it is not known.
            throw new AlertUnavailableException(e);
        }
    }
}
