package se.tillit.cv.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The profile as its owner gets it: the boxes that are set, and where each value came from. */
@Schema(name = "Profile")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProfileBody(
        @Nullable String name,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable Gender gender,
        @Nullable String citizenship,
        @Nullable LocalDate birthDate,

        @Schema(description = "For each box that is set, who gave the value and when.")
        Map<String, Origin> provenance) {

    ProfileBody {
        provenance = Map.copyOf(provenance);
    }

    static ProfileBody from(Profile profile) {
        Boxes boxes = profile.boxes();
        return new ProfileBody(
                boxes.name(),
                boxes.email(),
                boxes.address(),
                boxes.phone(),
                boxes.mobile(),
                boxes.gender(),
                boxes.citizenship(),
                boxes.birthDate(),
                profile.origins());
    }

    @Override
    public String toString() {
        return "ProfileBody[…]"; // never the values: this may end in a log
    }
}
