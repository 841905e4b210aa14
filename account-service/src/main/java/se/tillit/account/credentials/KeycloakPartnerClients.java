package se.tillit.account.credentials;

import static se.tillit.account.credentials.KeycloakRealm.reachable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import se.tillit.platform.identity.Roles;

/**
 * Partners' clients in Keycloak: client credentials and nothing else. The role is put into the tokens by a mapper of the client,
 * so that it comes with the client in one call, and this service needs no right to hand roles to anybody.
 */
@ApplicationScoped
class KeycloakPartnerClients implements PartnerClients {

    private static final String OPENID_CONNECT = "openid-connect";

    private final KeycloakRealm realm;

    KeycloakPartnerClients(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public void create(String clientId, String name, String secret) {
        ClientRepresentation wanted = client(clientId, name, secret);
        reachable(() -> {
            if (!created(wanted)) {
                delete(clientId);
                if (!created(wanted)) {
                    throw new WebApplicationException(Response.Status.CONFLICT);
                }
            }
            return clientId;
        });
    }

    @Override
    public void remove(String clientId) {
        reachable(() -> {
            delete(clientId);
            return clientId;
        });
    }

    /** False when there is one with its id. */
    private boolean created(ClientRepresentation wanted) {
        try (Response answer = clients().create(wanted)) {
            return switch (answer.getStatus()) {
                case 201 -> true;
                case 409 -> false;
                default -> throw new WebApplicationException(answer.getStatus());
            };
        }
    }

    private void delete(String clientId) {
        clients().findByClientId(clientId).stream()
                .map(ClientRepresentation::getId)
                .forEach(id -> clients().get(id).remove());
    }

    private static ClientRepresentation client(String clientId, String name, String secret) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setName(name);
        client.setSecret(secret);
        client.setEnabled(true);
        client.setProtocol(OPENID_CONNECT);
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(true);
        client.setFullScopeAllowed(false);
        client.setDefaultClientScopes(List.of("basic", "tillit-api"));
        client.setOptionalClientScopes(List.of());
        client.setProtocolMappers(List.of(role()));
        return client;
    }

    private static ProtocolMapperRepresentation role() {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("role");
        mapper.setProtocol(OPENID_CONNECT);
        mapper.setProtocolMapper("oidc-hardcoded-role-mapper");
        mapper.setConfig(Map.of("role", Roles.PARTNER));
        return mapper;
    }

    private ClientsResource clients() {
        return realm.api().clients();
    }
}
