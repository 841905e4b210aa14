package se.tillit.jobagent.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;

/**
 * What every form of an ad comes down to, in the advertiser's own words.
 *
 * @param description HTML or plain text
 * @param occupation a concept id
 * @param place a code, a postcode or a name
 * @param publishedAt absent: at once, or when it was
 */
public record Draft(
        String title,
        String description,
        @Nullable String occupation,
        @Nullable String place,
        @Nullable EmploymentType employmentType,
        @Nullable Extent extent,
        boolean remote,
        @Nullable String applyUrl,
        @Nullable Instant publishedAt,
        @Nullable Instant closesAt) {}
