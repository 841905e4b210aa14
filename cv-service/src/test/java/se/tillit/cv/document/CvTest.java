package se.tillit.cv.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CvTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T10:00:00Z");

    private final Cv cv = Cv.written(UUID.randomUUID(), UUID.randomUUID(), draft("first"), WRITTEN);

    /** A repeated call is known by what is written of it, also in another process. */
    @Test
    void namesTheFieldsOfADraftInOneOrder() {
        CvDraft draft = new CvDraft(
                null,
                Set.of(ShownField.values()),
                Set.of(CoarsenedField.values()),
                draft("any").content());

        assertThat(draft.shownFields()).containsExactly(ShownField.values());
        assertThat(draft.coarsenedFields()).containsExactly(CoarsenedField.values());
    }

    @Test
    void beginsInactiveAndClosedToThirdCountries() {
        assertThat(cv.visibility()).isEqualTo(Visibility.INACTIVE);
        assertThat(cv.allowsThirdCountries()).isFalse();
        assertThat(cv.version()).isEqualTo(1);
    }

    @Test
    void countsTextsAndChangesApart() {
        cv.show(Visibility.PUBLIC, false);
        cv.rewrite(draft("second"), LATER);

        assertThat(cv.version()).isEqualTo(2);
        assertThat(cv.revision()).isEqualTo(3);
        assertThat(cv.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void isNotChangedByTheSameTextOrTheSameState() {
        assertThat(cv.rewrite(draft("first"), LATER)).isFalse();
        cv.show(Visibility.INACTIVE, false);

        assertThat(cv.revision()).isEqualTo(1);
        assertThat(cv.updatedAt()).isEqualTo(WRITTEN);
    }

    @Test
    void keepsItsTimeOfUpdateWhenItIsOpenedAndClosed() {
        cv.show(Visibility.PUBLIC, true);
        cv.show(Visibility.INACTIVE, false);

        assertThat(cv.updatedAt()).isEqualTo(WRITTEN);
    }

    @Test
    void startsNewReferencesAtEachChangeToAnonymousAndAtNoOther() {
        cv.show(Visibility.ANONYMOUS, false);
        int first = cv.referenceEpoch();
        cv.show(Visibility.ANONYMOUS, true);
        cv.show(Visibility.PUBLIC, true);
        assertThat(cv.referenceEpoch()).isEqualTo(first);

        cv.show(Visibility.ANONYMOUS, true);
        assertThat(cv.referenceEpoch()).isEqualTo(first + 1);

        cv.show(Visibility.INACTIVE, true);
        assertThat(cv.referenceEpoch()).isEqualTo(first + 1);
        cv.show(Visibility.ANONYMOUS, true);
        assertThat(cv.referenceEpoch()).isEqualTo(first + 2);
    }

    private static CvDraft draft(String headline) {
        Content content = new Content(
                headline, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new CvDraft(null, Set.of(), Set.of(), content);
    }
}
