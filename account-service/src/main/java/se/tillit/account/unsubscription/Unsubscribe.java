package se.tillit.account.unsubscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import se.tillit.account.link.UnknownLinkException;

/** Ends a list for the reader of a link. */
@ApplicationScoped
class Unsubscribe {

    private final UnsubscribeLinks links;
    private final Instance<ListMembership> memberships;

    Unsubscribe(UnsubscribeLinks links, @Any Instance<ListMembership> memberships) {
        this.links = links;
        this.memberships = memberships;
    }

    @Transactional
    UnsubscriptionView describe(String token) {
        UnsubscribeLink link = links.byToken(token).orElseThrow(UnknownLinkException::new);
        boolean reads = membership(link).reads(link.reader());
        return UnsubscriptionView.of(link.list(), !reads, UnsubscribeLinks.PATH + token);
    }

    @Transactional
    UnsubscriptionView end(String token) {
        UnsubscribeLink link = links.byToken(token).orElseThrow(UnknownLinkException::new);
        membership(link).end(link.reader());
        return UnsubscriptionView.of(link.list(), true, UnsubscribeLinks.PATH + token);
    }

    private ListMembership membership(UnsubscribeLink link) {
        return memberships.stream()
                .filter(candidate -> candidate.list() == link.list())
                .findFirst()
                .orElseThrow();
    }
}
