package se.tillit.cv.employeraccess;

import java.util.Set;
import java.util.UUID;

/**
 * What account-service says of one employer, whole: what is not in it no longer holds.
 *
 * @param version grows with every change of any employer; of two statements the one with the larger version is true
 * @param country two letters of ISO 3166-1
 * @param members the accounts through which the employer sees CVs
 */
record EmployerAccess(
        UUID employerId, long version, boolean verified, boolean suspended, String country, Set<UUID> members) {
    EmployerAccess {
        members = Set.copyOf(members);
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }
}
