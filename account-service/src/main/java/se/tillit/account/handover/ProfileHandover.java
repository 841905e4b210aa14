package se.tillit.account.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands over synchronously: when it returns, cv-service has committed. Repeating it changes nothing. */
@ApplicationScoped
public class ProfileHandover {

    private final ProfileApi cvService;

    ProfileHandover(@RestClient ProfileApi cvService) {
        this.cvService = cvService;
    }

    /**
     * Hands over what was given, if anything was.
     *
     * @throws ProfileHandoverException when cv-service did not confirm; the caller keeps the values and may repeat
     */
    public void handOver(UUID accountId, GivenProfile profile) {
        if (profile.isEmpty()) {
            return;
        }
        try {
            cvService.put(accountId, profile);
        } catch (RuntimeException e) {
            // No connection, no token, a refusal: in every case nothing was handed over.
            throw new ProfileHandoverException(e);
        }
    }
}
