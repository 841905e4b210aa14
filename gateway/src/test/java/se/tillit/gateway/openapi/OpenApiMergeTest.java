package se.tillit.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillit.gateway.route.Route;
import se.tillit.gateway.route.RoutingTable;
import se.tillit.gateway.route.Upstream;

class OpenApiMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Route> ROUTES = new RoutingTable()
            .routes().stream()
                    .filter(row ->
                            List.of("/me", "/policies").contains(row.template().path()))
                    .filter(row -> row.method().equals("GET"))
                    .toList();

    @Test
    void rowWithoutOperationIsAComplaint() throws Exception {
        OpenApiMerge merge = new OpenApiMerge(
                Map.of(Upstream.ACCOUNT, document("/api/v1/me", "Me"), Upstream.CONSENT, JSON.createObjectNode()));

        merge.merge(ROUTES);

        assertThat(merge.complaints()).containsExactly("no operation for the row GET /api/v1/policies");
    }

    @Test
    void operationWithoutRowIsAComplaint() throws Exception {
        ObjectNode account = document("/api/v1/me", "Me");
        account.withObject("/paths")
                .set("/api/v1/secret", account.at("/paths/~1api~1v1~1me").deepCopy());
        OpenApiMerge merge = new OpenApiMerge(
                Map.of(Upstream.ACCOUNT, account, Upstream.CONSENT, document("/api/v1/policies", "Policy")));

        ObjectNode merged = merge.merge(ROUTES);

        assertThat(merge.complaints()).containsExactly("no row for the operation GET /api/v1/secret of ACCOUNT");
        assertThat(merged.at("/paths").has("/api/v1/secret")).isFalse();
    }

    @Test
    void internalOperationsStayInsideWithoutComplaint() throws Exception {
        ObjectNode account = document("/api/v1/me", "Me");
        account.withObject("/paths")
                .set("/api/v1/internal/x", document("/x", "Secret").at("/paths/~1x"));
        account.withObject("/components/schemas").putObject("Secret").put("type", "object");
        OpenApiMerge merge = new OpenApiMerge(
                Map.of(Upstream.ACCOUNT, account, Upstream.CONSENT, document("/api/v1/policies", "Policy")));

        ObjectNode merged = merge.merge(ROUTES);

        assertThat(merge.complaints()).isEmpty();
        assertThat(merged.toString()).doesNotContain("internal").doesNotContain("Secret");
    }

    @Test
    void sameNameWithAnotherMeaningGetsTheServicesName() throws Exception {
        ObjectNode account = document("/api/v1/me", "View");
        ObjectNode consent = document("/api/v1/policies", "View");
        consent.withObject("/components/schemas/View").put("description", "something else");

        ObjectNode merged =
                new OpenApiMerge(Map.of(Upstream.ACCOUNT, account, Upstream.CONSENT, consent)).merge(ROUTES);

        assertThat(merged.at("/components/schemas").has("AccountView")).isTrue();
        assertThat(merged.at("/components/schemas").has("ConsentView")).isTrue();
        assertThat(merged.at("/components/schemas").has("View")).isFalse();
        assertThat(merged.at("/paths/~1api~1v1~1policies/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ConsentView");
    }

    @Test
    void sameNameWithTheSameMeaningIsOne() throws Exception {
        ObjectNode merged = new OpenApiMerge(Map.of(
                        Upstream.ACCOUNT, document("/api/v1/me", "Shared"),
                        Upstream.CONSENT, document("/api/v1/policies", "Shared")))
                .merge(ROUTES);

        assertThat(merged.at("/components/schemas").has("Shared")).isTrue();
    }

    @Test
    void whatAComponentRefersToComesAlong() throws Exception {
        ObjectNode account = document("/api/v1/me", "Me");
        account.withObject("/components/schemas/Me/properties/part").put("$ref", "#/components/schemas/Part");
        account.withObject("/components/schemas/Part").put("type", "string");

        ObjectNode merged = new OpenApiMerge(
                        Map.of(Upstream.ACCOUNT, account, Upstream.CONSENT, document("/api/v1/policies", "Policy")))
                .merge(ROUTES);

        assertThat(merged.at("/components/schemas/Part/type").asText()).isEqualTo("string");
    }

    private static ObjectNode document(String path, String schema) throws Exception {
        return (ObjectNode) JSON.readTree("""
                {"paths": {"%1$s": {"get": {"responses": {"200": {"description": "OK",
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/%2$s"}}}}}}}},
                 "components": {"schemas": {"%2$s": {"type": "object"}, "Problem": {"type": "object"}}}}
                """.formatted(path, schema));
    }
}
