package se.tillit.gateway.employerview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** What every view tells about a person, as exactly as the owner chose. */
record Person(
        @Nullable Integer birthYear,
        @Nullable Integer birthDecade,
        @Nullable Gender gender,
        @Nullable String municipality,
        @Nullable String county) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** As the owner gave it. */
    @Schema(name = "EmployerSeenGender")
    enum Gender {
        FEMALE,
        MALE,
        OTHER
    }

    static Person of(Fields answer) {
        Integer decade = answer.number("birthDecade", FIRST_YEAR, LAST_YEAR);
        return new Person(
                answer.number("birthYear", FIRST_YEAR, LAST_YEAR),
                decade != null && decade % 10 == 0 ? decade : null,
                answer.oneOf("gender", Gender.class),
                answer.matching("municipality", Forms.MUNICIPALITY),
                answer.matching("county", Forms.COUNTY));
    }
}
