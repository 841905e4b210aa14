package se.tillit.jobagent.criteria;

import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;

/** Ads to look for. */
final class Ads {

    static final String DEVELOPER = "fg7B_yov_smw";
    static final String SOFTWARE_GROUP = "DJh5_yyF_hEM";
    static final String IT_FIELD = "apaJ_2ja_LuF";

    private Ads() {}

    /** A developer's job in Malmö. */
    static AdContent developer(String title, String description) {
        return in(title, description, DEVELOPER, "1280");
    }

    static AdContent in(String title, String description, @Nullable String occupation, @Nullable String municipality) {
        return new AdContent(
                title,
                description,
                occupation,
                municipality,
                municipality == null ? null : municipality.substring(0, 2),
                EmploymentType.PERMANENT,
                Extent.FULL_TIME,
                false);
    }
}
