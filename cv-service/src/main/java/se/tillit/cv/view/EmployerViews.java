package se.tillit.cv.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.CoarsenedField;
import se.tillit.cv.document.CvDraft;
import se.tillit.cv.masking.Masker;
import se.tillit.cv.masking.OwnIdentifiers;
import se.tillit.cv.profile.Address;
import se.tillit.cv.profile.Boxes;
import se.tillit.reference.Places;

/** Builds what employers see, for each state of a CV that they can see. The one place that decides which fields these are. */
public final class EmployerViews {

    private EmployerViews() {}

    /** Masked content with what goes with every open CV, and no personal box. */
    public static EmployerView anonymous(Boxes boxes, CvDraft draft) {
        Masker masker = Masker.of(identifiers(boxes, draft));
        return view(ViewKind.ANONYMOUS, boxes, draft, SeenContent.anonymous(draft.content(), masker::mask), null);
    }

    /** The content as written, and the boxes that the owner chose. */
    public static EmployerView open(Boxes boxes, CvDraft draft) {
        Personal personal = Personal.of(boxes, draft.shownFields());
        return view(ViewKind.PUBLIC, boxes, draft, SeenContent.open(draft.content()), personal);
    }

    private static EmployerView view(
            ViewKind kind, Boxes boxes, CvDraft draft, SeenContent content, @Nullable Personal personal) {
        boolean decade = draft.coarsens(CoarsenedField.BIRTH_YEAR);
        Residence residence = Residence.of(boxes, draft.coarsens(CoarsenedField.MUNICIPALITY));
        @Nullable Integer year = yearOf(boxes.birthDate());
        return new EmployerView(
                null,
                kind,
                decade ? null : year,
                decade && year != null ? year / 10 * 10 : null,
                boxes.gender(),
                residence.municipality(),
                residence.county(),
                content,
                personal);
    }

    private static @Nullable Integer yearOf(@Nullable LocalDate birthDate) {
        return birthDate == null ? null : birthDate.getYear();
    }

    /** The boxes and the withheld names. The locality is masked unless it is the municipality that is shown anyway. */
    private static OwnIdentifiers identifiers(Boxes boxes, CvDraft draft) {
        OwnIdentifiers.Builder own = OwnIdentifiers.builder()
                .name(boxes.name())
                .email(boxes.email())
                .phone(boxes.phone())
                .phone(boxes.mobile())
                .birthDate(boxes.birthDate());
        Address address = boxes.address();
        if (address != null) {
            own.street(address.street()).postcode(address.postalCode());
            if (!shown(address.city(), boxes, draft)) {
                own.locality(address.city());
            }
        }
        draft.content().hiddenEmployers().forEach(own::employer);
        return own.build();
    }

    private static boolean shown(@Nullable String city, Boxes boxes, CvDraft draft) {
        String municipality =
                Residence.of(boxes, draft.coarsens(CoarsenedField.MUNICIPALITY)).municipality();
        return city != null
                && municipality != null
                && Places.sweden()
                        .municipality(municipality)
                        .filter(place -> place.shortName().equalsIgnoreCase(city.strip()))
                        .isPresent();
    }
}
