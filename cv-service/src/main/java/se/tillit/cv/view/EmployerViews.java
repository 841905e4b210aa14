package se.tillit.cv.view;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.CoarsenedField;
import se.tillit.cv.document.CvDraft;
import se.tillit.cv.document.ShownField;
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
        Masker masker = Masker.of(withheld(boxes, draft, Set.of()));
        return view(ViewKind.ANONYMOUS, boxes, draft, SeenContent.anonymous(draft.content(), masker::mask), null);
    }

    /** The content as written, and the boxes that the owner chose. */
    public static EmployerView open(Boxes boxes, CvDraft draft) {
        return open(boxes, draft, Set.of());
    }

    /** The same, and the boxes that the owner disclosed to this employer beside those that she shows to all. */
    static EmployerView open(Boxes boxes, CvDraft draft, Set<ShownField> granted) {
        Set<ShownField> shown = EnumSet.noneOf(ShownField.class);
        shown.addAll(draft.shownFields());
        shown.addAll(granted);
        return view(ViewKind.PUBLIC, boxes, draft, SeenContent.open(draft.content()), Personal.of(boxes, shown));
    }

    /** An anonymous CV with the granted boxes and no other; nothing else that identifies is left readable. */
    static EmployerView disclosed(Boxes boxes, CvDraft draft, Set<ShownField> granted) {
        Masker masker = Masker.of(
                withheld(boxes, draft, granted),
                identifiers(boxes, draft, granted::contains).build());
        return view(
                ViewKind.DISCLOSED,
                boxes,
                draft,
                SeenContent.anonymous(draft.content(), masker::mask),
                Personal.of(boxes, granted));
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

    /** The boxes that were not granted, and the withheld names, which no grant covers. */
    private static OwnIdentifiers withheld(Boxes boxes, CvDraft draft, Set<ShownField> granted) {
        OwnIdentifiers.Builder own = identifiers(boxes, draft, field -> !granted.contains(field));
        draft.content().hiddenEmployers().forEach(own::employer);
        return own.build();
    }

    /** What some of the boxes identify by. The locality does unless it is the municipality that is shown anyway. */
    private static OwnIdentifiers.Builder identifiers(Boxes boxes, CvDraft draft, Predicate<ShownField> fields) {
        OwnIdentifiers.Builder own = OwnIdentifiers.builder()
                .name(only(boxes.name(), ShownField.NAME, fields))
                .email(only(boxes.email(), ShownField.EMAIL, fields))
                .phone(only(boxes.phone(), ShownField.PHONE, fields))
                .phone(only(boxes.mobile(), ShownField.MOBILE, fields))
                .birthDate(only(boxes.birthDate(), ShownField.BIRTH_DATE, fields));
        Address address = only(boxes.address(), ShownField.ADDRESS, fields);
        if (address != null) {
            own.street(address.street()).postcode(address.postalCode());
            if (!shown(address.city(), boxes, draft)) {
                own.locality(address.city());
            }
        }
        return own;
    }

    private static <T> @Nullable T only(@Nullable T value, ShownField field, Predicate<ShownField> fields) {
        return fields.test(field) ? value : null;
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
