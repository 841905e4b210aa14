package se.tillit.cv.profile;

import java.util.UUID;

/** What is derived from a profile, and therefore has a say when it changes. Called under the profile's lock. */
public interface ProfileDependent {

    /** Whether name and address must stay. */
    boolean needsNameAndAddress(UUID accountId);

    /** Follows a change, in the transaction that makes it. */
    void profileChanged(Profile profile);
}
