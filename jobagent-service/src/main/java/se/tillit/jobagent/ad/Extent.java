package se.tillit.jobagent.ad;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is to work; the words of a CV's wishes. */
@Schema(name = "JobExtent")
public enum Extent {
    FULL_TIME,
    PART_TIME
}
