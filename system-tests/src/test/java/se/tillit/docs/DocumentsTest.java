package se.tillit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private static final Path BAD = Documents.ROOT.resolve("system-tests/src/test/resources/docs/bad.md");
    private static final Documents DOCUMENTS = new Documents();

    @ParameterizedTest
    @MethodSource("documents")
    void linkToWhatIsThere(Path document) {
        assertThat(Documents.brokenLinks(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nameTestsThatExist(Path document) {
        assertThat(DOCUMENTS.missingTests(document)).isEmpty();
    }

    @Test
    void areRefusedWhenTheyLinkOrNameWhatIsNotThere() {
        assertThat(Documents.brokenLinks(BAD)).containsExactly("nowhere.md");
        assertThat(DOCUMENTS.missingTests(BAD))
                .containsExactly("`NoSuchTest`", "`DocumentsTest.promisesWhatNobodyTests`");
    }

    @Test
    void nameTestsInTheThreatModel() {
        Path model = Documents.ROOT.resolve("docs/architecture/threat-model.md");

        assertThat(Documents.namedTests(model)).isGreaterThan(60);
    }

    static List<Path> documents() {
        return Documents.all();
    }
}
