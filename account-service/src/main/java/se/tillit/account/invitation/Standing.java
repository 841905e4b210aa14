package se.tillit.account.invitation;

import java.util.UUID;
import se.tillit.account.address.EmailAddress;

/** What a token stands for at the moment. */
sealed interface Standing {

    /** It waits to be accepted. */
    record Open(UUID invitationId, UUID memberId, UUID organisationId, EmailAddress email) implements Standing {}

    /** It was accepted; perhaps Keycloak does not let the member in yet. */
    record Accepted(UUID memberId, UUID userId, boolean loginOpen) implements Standing {}

    /** It came too late; a new mail is on its way. */
    record Expired() implements Standing {}
}
