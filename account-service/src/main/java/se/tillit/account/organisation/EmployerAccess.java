package se.tillit.account.organisation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of an employer may see CVs, and whether at all: the row that cv-service decides by. */
@Schema(name = "EmployerAccess")
public record EmployerAccess(
        UUID employerId, long version, boolean verified, boolean suspended, String country, List<UUID> members) {

    public EmployerAccess {
        members = List.copyOf(members);
    }
}
