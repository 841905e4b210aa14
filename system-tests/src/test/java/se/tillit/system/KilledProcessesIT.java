package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;

/** What was answered survives {@code kill -9} of every part, and every part comes back. */
class KilledProcessesIT {

    private final Platform platform = Platform.running();

    @Test
    void loseNothingThatWasAnswered() throws InterruptedException {
        Candidate anna = Candidate.registered(platform);
        anna.fillInProfile(AnnasCv.profile()).statusCode(200);
        String cv = anna.writeCv(AnnasCv.body("Överlevare"));
        for (Component component : List.of(
                Component.POSTGRES,
                Component.KEYCLOAK,
                Component.ACCOUNT_SERVICE,
                Component.CV_SERVICE,
                Component.CONSENT_SERVICE,
                Component.GATEWAY)) {
            platform.stack().kill(component);
            platform.stack().start(component);
            assertThat(platform.stack().healthy(component))
                    .as(component.label())
                    .isTrue();
        }
        Login afterwards = new Login(platform, anna.email(), Candidate.PASSWORD);
        afterwards.request().get("/api/v1/me/cvs/" + cv).then().statusCode(200).body("id", equalTo(cv));
        afterwards
                .request()
                .get("/api/v1/me/profile")
                .then()
                .statusCode(200)
                .body("name", equalTo("Annelotta Kvarnström"));
        assertThat(platform.demoEmployer().card(Map.of("place", "0180"), "Överlevare"))
                .isEmpty();
    }
}
