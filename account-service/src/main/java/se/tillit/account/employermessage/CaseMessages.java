package se.tillit.account.employermessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.tillit.account.mail.MailLocale;

/** Asks cv-service for an employer's words; nothing of the answer is kept. */
@ApplicationScoped
class CaseMessages {

    private final CaseMessageApi cvService;

    CaseMessages(@RestClient CaseMessageApi cvService) {
        this.cvService = cvService;
    }

    /**
     * What was written, if it may still be told.
     *
     * @throws MessageUnavailableException when cv-service cannot say
     */
    Optional<CaseMessageApi.CaseMessage> read(UUID messageId) {
        try {
            return Optional.of(cvService.read(messageId));
        } catch (WebApplicationException refusal) {
            if (refusal.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw new MessageUnavailableException(refusal);
        } catch (RuntimeException e) {
            // No connection, no token, no readable answer: in every case it is not known.
            throw new MessageUnavailableException(e);
        }
    }

    static String sender(CaseMessageApi.CaseMessage message, MailLocale locale) {
        String name = message.employerName();
        if (name != null) {
            return name;
        }
        return locale == MailLocale.SV ? "En arbetsgivare" : "An employer";
    }
}
