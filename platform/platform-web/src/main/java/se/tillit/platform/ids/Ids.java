package se.tillit.platform.ids;

import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The one source of identifiers that leave a service: random (version 4), because a time-ordered id would tell when a
 * person did something. Tests replace it to be deterministic.
 */
@Singleton
public class Ids {

    public UUID random() {
        return UUID.randomUUID();
    }
}
