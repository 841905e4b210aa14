package se.tillit.jobagent.employeraccess;

import java.util.Set;
import java.util.UUID;

/**
 * What account-service says of one employer, whole: what is not in it no longer holds.
 *
 * @param version grows with every change of any employer; of two statements the one with the larger version is true
 * @param members the accounts through which the employer acts
 */
record EmployerAccess(UUID employerId, long version, boolean verified, boolean suspended, Set<UUID> members) {

    EmployerAccess {
        members = Set.copyOf(members);
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }
}
