package se.tillit.consent.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The public keys of everything signed here, for anybody. The gateway also shows it at the root, where RFC 8615 looks. */
@Path("/.well-known/jwks.json")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Receipts")
class JwksResource {

    private static final int MAX_AGE_SECONDS = 300;

    private final Signatures signatures;

    JwksResource(Signatures signatures) {
        this.signatures = signatures;
    }

    /** A JWK set (RFC 7517). */
    @Schema(name = "SigningKeys")
    record KeySet(List<Map<String, Object>> keys) {

        KeySet {
            keys = List.copyOf(keys);
        }
    }

    @GET
    @Operation(
            operationId = "readSigningKeys",
            summary = "The public keys that receipts and certificates are verified with",
            description =
                    "A JWK set (RFC 7517) of P-256 keys. Keys that sign no more stay in it. It is also served at the"
                            + " root of the gateway, /.well-known/jwks.json.")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KeySet.class)))
    public RestResponse<KeySet> read() {
        CacheControl caching = new CacheControl();
        caching.setMaxAge(MAX_AGE_SECONDS);
        return ResponseBuilder.ok(new KeySet(signatures.publicKeys()))
                .cacheControl(caching)
                .build();
    }
}
