package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the published document, tried by everybody. Who may pass is decided here from the path alone, so this
 * table knows nothing of the code that it checks.
 */
class EveryDoorIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final Platform platform = Platform.running();
    private final Map<String, Supplier<String>> tokens = new TreeMap<>(Map.of(
            "candidate",
            new Login(platform, "candidate@demo.example", "tillit-demo")::token,
            "employer",
            platform.demoEmployer().login()::token,
            "partner",
            PartnerSite.demo(platform)::token,
            "operator",
            platform.operator()::token,
            "dpo",
            platform.dpo()::token));

    private record Operation(Method method, String path) {

        /** The role that opens this door, or nothing when it is open to anyone. */
        private List<String> openTo() {
            if (path.startsWith("/api/v1/me")) {
                return List.of("candidate");
            }
            if (path.equals("/api/v1/employer") || path.startsWith("/api/v1/employer/")) {
                return List.of("employer");
            }
            if (path.startsWith("/api/v1/partner/")) {
                return List.of("partner");
            }
            if (path.equals("/api/v1/admin/consents/verification") || path.equals("/api/v1/admin/erasures")) {
                return List.of("operator", "dpo");
            }
            if (path.startsWith("/api/v1/admin/")) {
                return List.of("operator");
            }
            return List.of();
        }

        private String concrete() {
            return path.replaceAll("\\{[^}]+}", "AAAAAAAAAAAAAAAAAAAAAAAA");
        }
    }

    @Test
    void opensToItsRoleAndToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        // The candidate erases herself last.
        List<Operation> operations = published().stream()
                .sorted(Comparator.comparing(operation ->
                        operation.method() == Method.DELETE && operation.path().equals("/api/v1/me")))
                .toList();
        for (Operation operation : operations) {
            int nobody = status(operation, platform.oddRequest());
            if (operation.openTo().isEmpty() == (nobody == 401)) {
                wrong.add("%s by nobody: %d".formatted(operation, nobody));
            }
            tokens.forEach((role, token) -> {
                int status = status(operation, platform.oddRequest().auth().oauth2(token.get()));
                boolean mayPass =
                        operation.openTo().isEmpty() || operation.openTo().contains(role);
                boolean refused = status == 401 || status == 403;
                if (mayPass == refused || status >= 500) {
                    wrong.add("%s by %s: %d".formatted(operation, role, status));
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThan(20);
    }

    @Test
    void headersThatClaimAnIdentityOpenNothing() {
        for (String header : List.of("X-User-Id", "X-Forwarded-User", "X-Roles", "X-Account-Id", "X-Remote-User")) {
            assertThat(platform.oddRequest()
                            .header(header, "operator")
                            .get("/api/v1/admin/employers")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static int status(Operation operation, RequestSpecification caller) {
        boolean bodyless = operation.method() == Method.GET || operation.method() == Method.DELETE;
        return (bodyless ? caller : caller.body("{\"nothing\":\"known\"}"))
                .urlEncodingEnabled(false)
                .request(operation.method(), operation.concrete())
                .statusCode();
    }

    private List<Operation> published() {
        Map<String, Map<String, Object>> paths = platform.request()
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method ->
                        operations.add(new Operation(Method.valueOf(method.toUpperCase(Locale.ROOT)), path))));
        return operations;
    }
}
