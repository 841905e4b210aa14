package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.cv.document.CoarsenedField;
import se.tillit.cv.document.Content;
import se.tillit.cv.document.Content.Experience;
import se.tillit.cv.document.Content.Wishes;
import se.tillit.cv.document.CvDraft;
import se.tillit.cv.profile.Address;
import se.tillit.cv.profile.Boxes;
import se.tillit.cv.view.EmployerViews;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;

class FoundByTest {

    private static final String DEVELOPER = "fg7B_yov_smw";
    private static final Boxes BOXES = new Boxes(
            "Signe Testberg",
            null,
            new Address("Provgatan 7", "11122", "Stockholm", null),
            "0701740605",
            null,
            null,
            null,
            null);

    @Test
    void findsAnonymousCvsByNothingThatIsMasked() {
        CvDraft draft = draft("Signe Testberg, 070-174 06 05, Hemlig Verkstad", Set.of(), List.of());

        Lexemes anonymous = FoundBy.lexemes(EmployerViews.anonymous(BOXES, draft));
        Lexemes open = FoundBy.lexemes(EmployerViews.open(BOXES, draft));

        for (String own : List.of("Signe", "Testberg", "0701740605", "Verkstad", "Hemlig")) {
            assertThat(TextAnalysis.query(own).matches(anonymous)).as(own).isFalse();
            assertThat(TextAnalysis.query(own).matches(open)).as(own).isTrue();
        }
        assertThat(TextAnalysis.query("utvecklare java").matches(anonymous)).isTrue();
    }

    @Test
    void findsNobodyByTitleBoxesOrLinks() {
        CvDraft draft = draft("Utvecklare", Set.of(), List.of());

        Lexemes open = FoundBy.lexemes(EmployerViews.open(BOXES, draft));

        for (String own : List.of("Titelord", "Signe", "Provgatan", "länkord")) {
            assertThat(TextAnalysis.query(own).matches(open)).as(own).isFalse();
        }
    }

    @Test
    void findsByTheNameOfAnOccupationToo() {
        Lexemes anonymous = FoundBy.lexemes(EmployerViews.anonymous(BOXES, draft("x", Set.of(), List.of())));

        assertThat(TextAnalysis.query("programmerare").matches(anonymous)).isTrue();
        assertThat(anonymous.all()).contains("=o:" + DEVELOPER);
    }

    @Test
    void placesBothHomeAndWishes() {
        Lexemes found = FoundBy.lexemes(EmployerViews.anonymous(BOXES, draft("x", Set.of(), List.of("1280", "14"))));

        assertThat(found.all().stream().filter(lexeme -> lexeme.matches("=[mcw]:.*")))
                .containsExactlyInAnyOrder("=m:0180", "=c:01", "=m:1280", "=c:12", "=c:14", "=w:14");
    }

    @Test
    void hidesTheMunicipalityOfWhoTellsOnlyTheCounty() {
        CvDraft draft = draft("x", Set.of(CoarsenedField.MUNICIPALITY), List.of());

        for (var view : List.of(EmployerViews.anonymous(BOXES, draft), EmployerViews.open(BOXES, draft))) {
            assertThat(FoundBy.lexemes(view).all()).contains("=c:01").doesNotContain("=m:0180", "=w:01");
        }
    }

    @Test
    void makesNoPhoneNumberWhereTwoTextsMeet() {
        Content content = new Content(
                "Kod 070",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of("174 06 05"),
                List.of(),
                List.of(),
                List.of());

        Lexemes open = FoundBy.lexemes(EmployerViews.open(BOXES, new CvDraft(null, Set.of(), Set.of(), content)));

        assertThat(open.all()).doesNotContain("0701740605");
    }

    private static CvDraft draft(String headline, Set<CoarsenedField> coarse, List<String> wishes) {
        Content content = new Content(
                headline,
                null,
                List.of(DEVELOPER),
                new Wishes(wishes, null),
                List.of(new Experience("Hemlig Verkstad", true, "Utvecklare", null, null, null)),
                List.of(),
                List.of("Java"),
                List.of(),
                List.of(),
                List.of("https://länkord.example.com"));
        return new CvDraft("Titelord", Set.of(), coarse, content);
    }
}
