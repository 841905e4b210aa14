package se.tillit.jobagent.partnerad;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an ad that a partner sent. */
@Schema(name = "PartnerJobAdOutcome")
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
