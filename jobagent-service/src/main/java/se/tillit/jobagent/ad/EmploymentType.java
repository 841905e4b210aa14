package se.tillit.jobagent.ad;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long and as what somebody is employed. */
@Schema(name = "EmploymentType")
public enum EmploymentType {
    PERMANENT,
    TEMPORARY,
    SUBSTITUTE,
    SEASONAL,
    INTERNSHIP,
    OTHER
}
