package se.tillit.consent.erasure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.tillit.platform.ids.Tokens;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** How far an erasure is, for whoever has its receipt: there is no account left to log in with. */
@Path("/erasure-certificates/{receipt}")
@PermitAll
@RunOnVirtualThread
@Transactional
@Tag(name = "Receipts")
class CertificateResource {

    private final ErasureRows rows;
    private final Certificates certificates;

    CertificateResource(ErasureRows rows, Certificates certificates) {
        this.rows = rows;
        this.certificates = certificates;
    }

    @GET
    @Operation(
            operationId = "readErasureCertificate",
            summary = "Follow an erasure and fetch its certificate",
            description =
                    "The certificate is a JWS (ES256) that the keys at /.well-known/jwks.json verify, also offline.")
    public RestResponse<ErasureStatus> read(@PathParam("receipt") String receipt) {
        Erasure erasure =
                rows.ofReceipt(Tokens.digest(receipt)).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(ErasureStatus.of(erasure, certificates.logsAgeOutOn(erasure)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
