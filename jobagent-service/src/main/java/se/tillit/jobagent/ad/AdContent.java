package se.tillit.jobagent.ad;

import org.jspecify.annotations.Nullable;

/**
 * What an ad says, checked and cleaned. Together with the advertiser's name it is all that an ad is found by.
 *
 * @param description cleaned HTML
 * @param occupation a concept id
 * @param municipality a code of four digits; its county's is then in {@code county}
 * @param county a code of two digits
 */
public record AdContent(
        String title,
        String description,
        @Nullable String occupation,
        @Nullable String municipality,
        @Nullable String county,
        @Nullable EmploymentType employmentType,
        @Nullable Extent extent,
        boolean remote) {

    /** The code of the municipality, or of the county where none is named. */
    public @Nullable String place() {
        return municipality == null ? county : municipality;
    }
}
