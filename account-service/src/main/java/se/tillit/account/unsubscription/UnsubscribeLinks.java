package se.tillit.account.unsubscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;
import se.tillit.platform.keys.KeyRings;

/** Every reader's link to every list: made at the first mail, and the same in every later one. */
@ApplicationScoped
public class UnsubscribeLinks implements PanacheRepositoryBase<UnsubscribeLink, UUID> {

    static final String PATH = "/api/v1/unsubscriptions/";

    private final KeyRings keys;
    private final Tokens tokens;
    private final Ids ids;

    UnsubscribeLinks(KeyRings keys, Tokens tokens, Ids ids) {
        this.keys = keys;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** A reader's link. Whoever calls it for one reader does so one after the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Link of(MailingList list, Reader reader) {
        return find(list, reader).map(this::opened).orElseGet(() -> make(list, reader));
    }

    private Optional<UnsubscribeLink> find(MailingList list, Reader reader) {
        return switch (reader) {
            case Reader.Candidate(UUID accountId) ->
                find("list = ?1 and accountId = ?2", list, accountId).firstResultOptional();
            case Reader.Agent(UUID agentId, UUID _) ->
                find("list = ?1 and agentId = ?2", list, agentId).firstResultOptional();
            case Reader.Subscriber(UUID subscriptionId) ->
                find("list = ?1 and subscriptionId = ?2", list, subscriptionId).firstResultOptional();
        };
    }

    private Link make(MailingList list, Reader reader) {
        UUID id = ids.random();
        String token = tokens.next();
        persist(new UnsubscribeLink(
                id, list, reader, Tokens.digest(token), keys.of("secrets").seal(token.getBytes(UTF_8), context(id))));
        return new Link(id, PATH + token);
    }

    private Link opened(UnsubscribeLink link) {
        byte[] token = keys.of("secrets")
                .open(link.tokenSealed(), context(link.id()))
                .orElseThrow(() -> new IllegalStateException("the key of a link is not in the ring"));
        return new Link(link.id(), PATH + new String(token, UTF_8));
    }

    private static byte[] context(UUID id) {
        return ("unsubscribe " + id).getBytes(UTF_8);
    }

    Optional<UnsubscribeLink> byToken(String token) {
        return find("tokenHash", Tokens.digest(token)).firstResultOptional();
    }

    /** A link as a mail carries it; its id names the reader in the mail's key and nowhere else. */
    public record Link(UUID id, String path) {

        @Override
        public String toString() {
            return "Link[" + id + "]";
        }
    }
}
