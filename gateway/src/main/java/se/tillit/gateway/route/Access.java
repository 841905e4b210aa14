package se.tillit.gateway.route;

import java.util.Set;

/**
 * Who may call a path.
 *
 * @param roles one of these roles opens the path; none means that nobody needs to log in
 */
public record Access(Set<String> roles) {

    static final Access ANYONE = new Access(Set.of());

    public Access {
        roles = Set.copyOf(roles);
    }

    static Access role(String role) {
        return new Access(Set.of(role));
    }

    static Access anyOf(String... roles) {
        return new Access(Set.of(roles));
    }

    /** Whether the path is open to everybody, and a token is neither needed nor passed on. */
    public boolean open() {
        return roles.isEmpty();
    }

    /** Whether a caller with these roles may pass. */
    public boolean admits(Set<String> callersRoles) {
        return open() || roles.stream().anyMatch(callersRoles::contains);
    }
}
