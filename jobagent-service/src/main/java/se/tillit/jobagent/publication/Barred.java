package se.tillit.jobagent.publication;

import java.util.List;
import java.util.UUID;

/** Knows of advertisers that may not advertise now. */
public interface Barred {

    /** Some of their ads that are not closed, locked for this transaction; another replica's are left out. */
    List<UUID> claim(int limit);
}
