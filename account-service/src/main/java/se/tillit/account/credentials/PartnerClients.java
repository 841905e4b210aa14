package se.tillit.account.credentials;

/** The clients through which partner job sites log in. Every method may be repeated and then finishes what was begun. */
public interface PartnerClients {

    /**
     * Lets the partner in: tokens of this client carry the role {@code partner} and no other. One with the same id is a first
     * attempt that did not get further, and is replaced.
     *
     * @throws IdentitiesUnavailableException when Keycloak did not do it
     */
    void create(String clientId, String name, String secret);

    /**
     * Shuts the partner out: no token is issued any more. A client that is already gone is fine.
     *
     * @throws IdentitiesUnavailableException when Keycloak did not do it
     */
    void remove(String clientId);
}
