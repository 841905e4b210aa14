package se.tillit.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.ratelimit.LimitClass;

class RoutingTableTest {

    private final RoutingTable table = new RoutingTable();

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsFoundByItsOwnPath(Route row) {
        String path = row.template().absolute().replaceAll("\\{[a-zA-Z]+}", "0b9cbd38-6ab5");

        assertThat(table.resolve(row.method(), path))
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.route()).isEqualTo(row));
    }

    static Stream<Route> rows() {
        return new RoutingTable().routes().stream();
    }

    @Test
    void noMethodAndPathHasTwoRows() {
        List<String> keys = table.routes().stream()
                .map(row -> row.method() + " " + row.template().path().replaceAll("\\{[a-zA-Z]+}", "{}"))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void noRowLeadsToAnInternalPath() {
        assertThat(table.routes()).noneMatch(row -> row.template().path().contains("internal"));
    }

    /** All but the employer's own ads, in which there is nothing of a candidate; what hangs on an ad is no ad. */
    @Test
    void everyEmployerPathIsAnsweredByTheGatewayItself() {
        Set<String> ownAds = Set.of("/employer/job-ads", "/employer/job-ads/{id}");

        assertThat(table.routes())
                .filteredOn(row -> row.template().segments().getFirst().equals("employer"))
                .filteredOn(row -> !ownAds.contains(row.template().path()))
                .hasSizeGreaterThan(5)
                .allMatch(row -> row.upstream() == Upstream.GATEWAY)
                .allMatch(row -> row.access().roles().equals(Set.of("employer")));
    }

    @ParameterizedTest
    @CsvSource({"me,candidate", "employer,employer", "partner,partner"})
    void pathsOfARoleAreForThatRoleAlone(String first, String role) {
        assertThat(table.routes())
                .filteredOn(row -> row.template().segments().getFirst().equals(first))
                .isNotEmpty()
                .allMatch(row -> row.access().roles().equals(Set.of(role)));
    }

    @Test
    void pathsOfOperatorsAreForOperatorsAndWhatIsToBeProvedForThePrivacyOfficerToo() {
        Set<String> alsoForThePrivacyOfficer = Set.of("/admin/consents/verification", "/admin/erasures");

        assertThat(table.routes())
                .filteredOn(row -> row.template().segments().getFirst().equals("admin"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.access().roles())
                        .isEqualTo(
                                alsoForThePrivacyOfficer.contains(row.template().path())
                                        ? Set.of("operator", "dpo")
                                        : Set.of("operator")));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/me/cvs/{id}/visibility",
        "PUT,/me/cvs/{id}",
        "DELETE,/me/cvs/{id}",
        "DELETE,/me/consents/{purpose}",
        "PATCH,/me/profile",
        "PUT,/me/preferences",
        "DELETE,/me/messages/{id}",
        "POST,/unsubscriptions/{token}",
        "DELETE,/employer/members/{id}",
        "DELETE,/employer/job-ads/{id}",
        "PUT,/employer/job-ads/{id}",
        "DELETE,/partner/job-ads/{externalId}",
        "POST,/admin/employers/{id}/suspension"
    })
    void pathsThatCanCloseSomethingHaveNoLimit(String method, String path) {
        assertThat(table.routes())
                .filteredOn(row ->
                        row.method().equals(method) && row.template().path().equals(path))
                .singleElement()
                .matches(row -> row.limit() == LimitClass.CLOSING);
    }

    @Test
    void whatAnybodyMayWriteIsLimitedUnlessItOnlyCloses() {
        assertThat(table.routes())
                .filteredOn(row -> row.access().open() && !row.method().equals("GET"))
                .filteredOn(row -> !row.template().path().equals("/unsubscriptions/{token}"))
                .isNotEmpty()
                .allMatch(row -> row.limit() == LimitClass.ANONYMOUS_WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/internal/profiles/0b9cbd38",
                "/api/v1/internal/employer-access",
                "/api/v1/Me",
                "/api/v1/ME/cvs",
                "/api/v1/me/cvs/1/unknown",
                "/api/v1/me/cvs/1/visibility/more",
                "/q/openapi",
                "/q/health",
                "/"
            })
    void pathWithoutRowIsUnknown(String path) {
        assertThat(table.resolve("GET", path)).isInstanceOf(Resolution.Unknown.class);
    }

    @Test
    void otherMethodsAreListed() {
        assertThat(table.resolve("POST", "/api/v1/me/cvs/1"))
                .isInstanceOfSatisfying(
                        Resolution.OtherMethods.class,
                        other ->
                                assertThat(other.allowed()).containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PUT"));
    }

    @Test
    void headIsServedWhereGetIs() {
        assertThat(table.resolve("HEAD", "/api/v1/me")).isInstanceOf(Resolution.Found.class);
        assertThat(table.resolve("HEAD", "/api/v1/registrations")).isInstanceOf(Resolution.OtherMethods.class);
    }

    @Test
    void fixedSegmentsAreMeantBeforeVariables() {
        assertThat(table.resolve("POST", "/api/v1/registrations/confirmations"))
                .isInstanceOfSatisfying(
                        Resolution.Found.class,
                        found -> assertThat(found.route().template().path()).isEqualTo("/registrations/confirmations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "me", "/me/", "/Me", "/me/{}", "/me//cvs", "/me/*"})
    void templateHasOneSpelling(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> PathTemplate.of(path));
    }
}
