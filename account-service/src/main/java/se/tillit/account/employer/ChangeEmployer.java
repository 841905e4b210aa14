package se.tillit.account.employer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.organisation.AccessVersions;
import se.tillit.account.organisation.Members;
import se.tillit.account.organisation.Organisation;
import se.tillit.account.organisation.OrganisationView;
import se.tillit.account.organisation.Organisations;
import se.tillit.platform.request.MergePatch;
import se.tillit.platform.request.Versions;

/** Reads and changes the organisation that the caller belongs to. */
@ApplicationScoped
class ChangeEmployer {

    private final Organisations organisations;
    private final Members members;
    private final AccessVersions accessVersions;
    private final MergePatch mergePatch;

    ChangeEmployer(Organisations organisations, Members members, AccessVersions accessVersions, MergePatch mergePatch) {
        this.organisations = organisations;
        this.members = members;
        this.accessVersions = accessVersions;
        this.mergePatch = mergePatch;
    }

    @Transactional
    OrganisationView.Versioned read(UUID userId) {
        return OrganisationView.Versioned.from(organisations.findById(members.organisationOf(userId)));
    }

    @Transactional(rollbackOn = JsonProcessingException.class)
    OrganisationView.Versioned change(UUID userId, @Nullable String ifMatch, JsonNode patch)
            throws JsonProcessingException {
        Organisation organisation = organisations.locked(members.organisationOf(userId));
        Versions.check(ifMatch, organisation.version());
        EmployerSettings settings =
                mergePatch.apply(EmployerSettings.of(organisation.details()), patch, EmployerSettings.class);
        settings.requireKnownCountry();
        organisation.reachedAt(settings.address(), settings.contact());
        organisation.moveTo(settings.country(), accessVersions);
        organisations.flush();
        return OrganisationView.Versioned.from(organisation);
    }
}
