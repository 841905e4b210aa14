package se.tillit.cv.visibility;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.document.Visibility;

/** Closing needs no other service; opening waits for consent-service. */
@QuarkusTest
@WithTestResource(CvStack.class)
@TestProfile(ConsentServiceDownResourceTest.Down.class)
class ConsentServiceDownResourceTest {

    private final VisibilityChange change;
    private Candidate candidate;

    ConsentServiceDownResourceTest(VisibilityChange change) {
        this.change = change;
    }

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
    }

    @Test
    void doesNotOpen() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));

        candidate
                .shows(cv, Map.of("visibility", "ANONYMOUS", "acceptedNotices", Candidate.NOTICES))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "INACTIVE"})
    void closes(String state) {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));
        open(cv);

        candidate
                .shows(cv, Map.of("visibility", state, "allowThirdCountries", false))
                .then()
                .statusCode(200)
                .body("visibility", equalTo(state))
                .body("allowThirdCountries", equalTo(false));
    }

    @Test
    void closesEvenWhenTheSameCallWouldLetThirdCountriesIn() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));
        open(cv);
        candidate
                .shows(cv, Map.of("visibility", "PUBLIC", "allowThirdCountries", false))
                .then()
                .statusCode(200);

        candidate
                .shows(cv, Map.of("visibility", "INACTIVE", "allowThirdCountries", true))
                .then()
                .statusCode(200)
                .body("visibility", equalTo("INACTIVE"));
    }

    @Test
    void deletes() {
        String cv = candidate.writes(Drafts.headed("Utvecklare"));
        open(cv);

        candidate.deletes(cv).then().statusCode(204);
    }

    /** As it was done while consent-service still answered. */
    private void open(String cv) {
        RequiredNotice notice = new RequiredNotice("all.1", "…", Set.of("PUBLIC", "THIRD_COUNTRIES"));
        VisibilityWish wish = new VisibilityWish(Visibility.PUBLIC, true, Set.of("all.1"), Set.of());
        change.apply(
                candidate.id(), UUID.fromString(cv), wish, new VisibilityChange.Asked(null, List.of(notice), "sv"));
    }

    /** Nothing listens there. */
    public static class Down implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.rest-client.consent.url", "http://localhost:1");
        }
    }
}
