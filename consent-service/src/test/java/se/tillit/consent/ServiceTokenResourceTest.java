package se.tillit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.platform.test.TestIssuer;

/** A token that ends on its way is refused by who gets it, and a deletion was answered with 503 by it. */
@QuarkusTest
@WithTestResource(ConsentStack.class)
class ServiceTokenResourceTest {

    private static final int ABOUT_TO_END_S = 20;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    OidcClient client;

    @Test
    void isUsedAsLongAsItCannotEndOnItsWay() {
        assertThat(isWorn()).isFalse();
    }

    @Test
    void isNotUsedWhenItIsAboutToEnd() {
        TestIssuer.whileServiceTokensLive(
                ABOUT_TO_END_S, () -> assertThat(isWorn()).isTrue());
    }

    private boolean isWorn() {
        Tokens tokens = client.getTokens().await().atMost(SOON);
        return tokens.isAccessTokenExpired() || tokens.isAccessTokenWithinRefreshInterval();
    }
}
