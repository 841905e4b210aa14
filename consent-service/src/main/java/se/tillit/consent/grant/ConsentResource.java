package se.tillit.consent.grant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.consent.subject.Subjects;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.CursorScope;
import se.tillit.platform.paging.Cursors;
import se.tillit.platform.paging.Page;
import se.tillit.platform.paging.PageQuery;

/** A candidate's own consents. */
@Path("/me/consents")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Tag(name = "Consents")
class ConsentResource {

    private final Answers answers;
    private final ChangeConsent change;
    private final Enforcement enforcement;
    private final ConsentHistory history;
    private final Cursors cursors;
    private final Caller caller;

    ConsentResource(
            Answers answers,
            ChangeConsent change,
            Enforcement enforcement,
            ConsentHistory history,
            Cursors cursors,
            Caller caller) {
        this.answers = answers;
        this.change = change;
        this.enforcement = enforcement;
        this.history = history;
        this.cursors = cursors;
        this.caller = caller;
    }

    /**
     * A yes: what was read.
     *
     * @param language in which it was read; that of Accept-Language when absent
     */
    @Schema(name = "ConsentRequest")
    record Yes(
            @NotNull Integer purposeVersion,
            @NotNull @Size(max = 40) String policyVersion,

            @Pattern(regexp = "sv|en") @Schema(enumeration = {"sv", "en"}) @Nullable
            String language) {}

    /** A receipt alone. */
    @Schema(name = "ConsentReceipt")
    record Receipt(String receipt) {}

    @GET
    @Operation(operationId = "listConsents", summary = "Every purpose, and whether you consent to it")
    public Page<ConsentView> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.wanted(null, acceptLanguage);
        UUID accountId = caller.accountId();
        return QuarkusTransaction.requiringNew().call(() -> answers.all(accountId, language));
    }

    /** A consent given. */
    @PUT
    @Path("/{purpose}")
    @Operation(
            operationId = "giveConsent",
            summary = "Consent to a purpose",
            description = "Names the wording and the policy that were read. Answers with a signed receipt; a repetition"
                    + " answers with the same one.")
    @APIResponse(responseCode = "200", description = "The consent and its receipt.")
    @APIResponse(
            responseCode = "409",
            description =
                    "policy-update: the policy in force is another one, or must be accepted first (member policyVersion),"
                            + " or the purpose has a newer wording (member purposeVersion).",
            content = @Content(mediaType = "application/problem+json"))
    public ConsentView give(
            @PathParam("purpose") String purpose,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Valid @NotNull Yes yes) {
        Language language = Language.wanted(yes.language(), acceptLanguage);
        UUID accountId = caller.accountId();
        ChangeConsent.Read read = new ChangeConsent.Read(yes.purposeVersion(), yes.policyVersion(), language);
        return QuarkusTransaction.requiringNew().call(() -> {
            Subjects.Subject subject = answers.writer(accountId);
            Consent consent = change.give(accountId, subject, purpose, read);
            return answers.one(purpose, Optional.of(consent), language);
        });
    }

    /** A consent withdrawn; enforced when this answers. */
    @DELETE
    @Path("/{purpose}")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Withdraw consent to a purpose",
            description =
                    "Enforced when it answers 200. A 503 with member receipt means that it stands in the ledger and is"
                            + " tried until it is enforced.")
    @APIResponse(responseCode = "200", description = "The consent, withdrawn, and its receipt.")
    public ConsentView withdraw(
            @PathParam("purpose") String purpose,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.wanted(null, acceptLanguage);
        UUID accountId = caller.accountId();
        record Withdrawn(Optional<UUID> id, ConsentView view) {}
        Withdrawn withdrawn = QuarkusTransaction.requiringNew().call(() -> {
            Subjects.Subject subject = answers.writer(accountId);
            Optional<Consent> consent = change.withdraw(accountId, subject, purpose, language);
            return new Withdrawn(consent.map(Consent::id), answers.one(purpose, consent, language));
        });
        withdrawn.id().ifPresent(enforcement::deliver);
        return withdrawn.view();
    }

    @GET
    @Path("/{purpose}/history")
    @Operation(operationId = "listConsentHistory", summary = "Every yes and no to a purpose, newest first")
    public Page<ConsentHistory.Item> history(@PathParam("purpose") String purpose, @BeanParam PageQuery page) {
        UUID accountId = caller.accountId();
        CursorScope scope = CursorScope.of(accountId, "GET /me/consents/{purpose}/history", purpose);
        long before = cursors.open(scope, page.cursor()).map(Long::valueOf).orElse(Long.MAX_VALUE);
        List<ConsentHistory.Item> items = QuarkusTransaction.requiringNew().call(() -> {
            answers.known(purpose);
            return history.of(accountId, purpose, before, page.limit() + 1);
        });
        return Page.cut(items, page.limit(), last -> cursors.seal(scope, Long.toString(last.seq())));
    }

    /** The newest receipt, byte for byte as it was answered. */
    @GET
    @Path("/{purpose}/receipt")
    @Operation(
            operationId = "readConsentReceipt",
            summary = "The signed receipt of your last yes or no to a purpose",
            description =
                    "A compact JWS over a JSON-LD object with the fields of Kantara's Consent Receipt 1.1 and ISO/IEC TS"
                            + " 27560 and terms of the Data Privacy Vocabulary; the keys are at /.well-known/jwks.json.")
    public Receipt receipt(@PathParam("purpose") String purpose) {
        UUID accountId = caller.accountId();
        return QuarkusTransaction.requiringNew().call(() -> new Receipt(answers.receipt(accountId, purpose)));
    }
}
