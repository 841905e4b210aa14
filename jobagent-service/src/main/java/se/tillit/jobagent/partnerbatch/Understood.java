package se.tillit.jobagent.partnerbatch;

import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.partnerad.WritePartnerAds;
import se.tillit.platform.problem.ProblemException;

/** An item of a batch, as far as it can be understood. */
sealed interface Understood {

    /** An ad that obeys every rule. */
    record Ad(WritePartnerAds.Named named) implements Understood {}

    /** An item that is none, under its name if it said one. */
    record Rejected(@Nullable String name, ProblemException problem) implements Understood {}
}
