package se.tillit.cv.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What goes with every open CV and may be told less exactly. */
public enum CoarsenedField {
    /** The decade instead of the year. */
    @JsonProperty("birthYear")
    BIRTH_YEAR,
    /** The county instead of the municipality. */
    @JsonProperty("municipality")
    MUNICIPALITY
}
