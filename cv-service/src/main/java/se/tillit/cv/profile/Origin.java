package se.tillit.cv.profile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the value of a box came from, and when. */
@Schema(name = "ProfileOrigin")
record Origin(Source source, Instant at) {

    /** Who supplied a value. */
    @Schema(name = "ProfileSource")
    enum Source {
        /** The person herself, when she registered. */
        REGISTRATION,
        /** The person herself, in her profile. */
        OWNER
    }
}
