package se.tillit.account.registration;

import java.util.UUID;
import se.tillit.account.handover.GivenProfile;

/** What a token stands for at the moment. */
sealed interface Standing {

    /** It waits for its confirmation. */
    record Open(UUID registrationId, Applicant applicant) implements Standing {}

    /** It was confirmed; perhaps what was given is not handed over, and Keycloak does not let the owner in yet. */
    record Confirmed(UUID registrationId, UUID accountId, GivenProfile given, boolean loginOpen) implements Standing {}

    /** It came too late; a new mail is on its way. */
    record Expired() implements Standing {}
}
