package se.tillit.account.employeraccess;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.account.organisation.NumberFingerprints;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.identity.Roles;

/**
 * Tells cv-service which employers have which number without telling a number: an organisation number becomes a keyed
 * fingerprint here, because a sole trader's is a personnummer and leaves this service in no form that can be read.
 */
@Path("/internal/employer-lookups")
@RolesAllowed(Roles.SVC_EMPLOYER_LOOKUP)
@RunOnVirtualThread
@Transactional
@Tag(name = "Internal")
class EmployerLookupResource {

    private final Organisations organisations;
    private final NumberFingerprints fingerprints;

    EmployerLookupResource(Organisations organisations, NumberFingerprints fingerprints) {
        this.organisations = organisations;
        this.fingerprints = fingerprints;
    }

    /** Creates nothing; a POST, because a number has no place in a URL. */
    @POST
    @Operation(
            operationId = "lookUpEmployers",
            summary = "Names and number fingerprints of employers",
            description =
                    "A number is answered by its fingerprint, whether an employer has it or not, and by the employer that"
                            + " has it; employers by their names and the fingerprints of their numbers. Unknown employers"
                            + " are left out.")
    @APIResponse(
            responseCode = "200",
            description = "What is known.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class)))
    public Answer lookUp(@Valid @NotNull Question question) {
        Optional<String> number = Optional.ofNullable(question.organisationNumber());
        List<Employer> employers = Stream.concat(
                        number.flatMap(organisations::withNumber).stream(),
                        organisations.named(question.employerIds()).stream())
                .distinct()
                .map(organisation -> new Employer(
                        organisation.id(), organisation.details().legalName(), fingerprints.of(organisation)))
                .toList();
        return new Answer(number.map(fingerprints::current).orElse(null), employers);
    }

    /** One number, or employers, or both. */
    @Schema(name = "EmployerLookup")
    record Question(
            @Schema(description = "A Swedish number in ten digits.") @Nullable @Pattern(regexp = "\\d{10}")
            String organisationNumber,

            @Size(max = 500) Set<@NotNull UUID> employerIds) {

        Question {
            employerIds = employerIds == null ? Set.of() : Set.copyOf(employerIds);
        }

        @Override
        public String toString() {
            return "Question[…]"; // never the number: this may end in a log
        }
    }

    /**
     * What is known.
     *
     * @param numberFingerprint of the number that was asked for
     */
    @Schema(name = "EmployerLookupAnswer")
    record Answer(@Nullable String numberFingerprint, List<Employer> employers) {

        Answer {
            employers = List.copyOf(employers);
        }
    }

    /**
     * An employer.
     *
     * @param numberFingerprints of its number, under every key that is in use
     */
    @Schema(name = "LookedUpEmployer")
    record Employer(UUID employerId, String legalName, List<String> numberFingerprints) {

        Employer {
            numberFingerprints = List.copyOf(numberFingerprints);
        }
    }
}
