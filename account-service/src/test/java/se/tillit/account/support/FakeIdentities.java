package se.tillit.account.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.tillit.account.credentials.AddressTakenException;
import se.tillit.account.credentials.Identities;
import se.tillit.account.credentials.IdentitiesUnavailableException;
import se.tillit.account.credentials.NewLogin;

/** Keycloak's rules about usernames and addresses in memory, and a failure at any step that a test wants. */
@Alternative
@Priority(1)
@Singleton
public class FakeIdentities implements Identities {

    private final Map<UUID, User> byId = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Step> failure = new AtomicReference<>();

    /** Where a call can fail: before it has an effect, or after, when only its answer is lost. */
    public enum Step {
        BEFORE_CREATE,
        AFTER_CREATE,
        BEFORE_ENABLE,
        AFTER_ENABLE,
        BEFORE_CHANGE,
        AFTER_CHANGE,
        BEFORE_SHUT_OUT,
        BEFORE_REMOVE
    }

    /** A person that could log in, if enabled. */
    public record User(UUID id, UUID username, String email, String password, NewLogin.Kind kind, boolean enabled) {}

    /** The next call that comes to this step fails there, once. */
    public void failAt(Step step) {
        failure.set(step);
    }

    public void recover() {
        failure.set(null);
    }

    @Override
    public synchronized UUID createDisabled(NewLogin login) {
        pass(Step.BEFORE_CREATE);
        UUID id = withUsername(login.username()).map(User::id).orElseGet(() -> {
            withEmail(login.email().key()).ifPresent(FakeIdentities::requireLeftover);
            withEmail(login.email().key()).ifPresent(leftover -> byId.remove(leftover.id()));
            return UUID.randomUUID();
        });
        byId.put(id, new User(id, login.username(), login.email().key(), login.password(), login.kind(), false));
        pass(Step.AFTER_CREATE);
        return id;
    }

    private static void requireLeftover(User holder) {
        if (holder.enabled()) {
            throw new AddressTakenException();
        }
    }

    @Override
    public void removeUnfinished(UUID username) {
        pass(Step.BEFORE_REMOVE);
        withUsername(username).filter(user -> !user.enabled()).ifPresent(user -> byId.remove(user.id()));
    }

    @Override
    public void enable(UUID userId) {
        pass(Step.BEFORE_ENABLE);
        byId.computeIfPresent(
                userId, (id, user) -> new User(id, user.username(), user.email(), user.password(), user.kind(), true));
        pass(Step.AFTER_ENABLE);
    }

    @Override
    public void changePassword(UUID userId, String password) {
        pass(Step.BEFORE_CHANGE);
        byId.computeIfPresent(
                userId,
                (id, user) -> new User(id, user.username(), user.email(), password, user.kind(), user.enabled()));
        pass(Step.AFTER_CHANGE);
    }

    @Override
    public boolean shutOut(UUID userId) {
        pass(Step.BEFORE_SHUT_OUT);
        return byId.computeIfPresent(
                        userId,
                        (id, user) -> new User(id, user.username(), user.email(), user.password(), user.kind(), false))
                != null;
    }

    @Override
    public boolean exists(UUID userId) {
        return byId.containsKey(userId);
    }

    @Override
    public void remove(UUID userId) {
        pass(Step.BEFORE_REMOVE);
        byId.remove(userId);
    }

    /** Somebody whom an administrator created in Keycloak itself. */
    public void existing(String email) {
        UUID id = UUID.randomUUID();
        byId.put(id, new User(id, UUID.randomUUID(), email, "…", NewLogin.Kind.EMPLOYER, true));
    }

    public Optional<User> withEmail(String email) {
        return byId.values().stream().filter(user -> user.email().equals(email)).findFirst();
    }

    public long countWithEmail(String email) {
        return byId.values().stream().filter(user -> user.email().equals(email)).count();
    }

    /** Whether the person gets in. */
    public boolean letsIn(String email, String password) {
        return withEmail(email)
                .filter(user -> user.enabled() && user.password().equals(password))
                .isPresent();
    }

    private Optional<User> withUsername(UUID username) {
        return byId.values().stream()
                .filter(user -> user.username().equals(username))
                .findFirst();
    }

    private void pass(Step step) {
        if (failure.compareAndSet(step, null)) {
            throw new IdentitiesUnavailableException(new ProcessingException("down"));
        }
    }
}
