package se.tillit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.reference.Taxonomy.Relation;

/** A second version comes from the API beside the first, and nothing that somebody named is forgotten. */
class ImportTaxonomyTest {

    private static final Concept OLD = new Concept("A", ConceptType.OCCUPATION_NAME, "Telegrafist, \"morse\"");
    private static final Concept GONE = new Concept("D", ConceptType.OCCUPATION_NAME, "Lykttändare");
    private static final Concept GROUP = new Concept("G", ConceptType.SSYK_LEVEL_4, "Operatörer");

    @TempDir
    Path versions;

    @BeforeEach
    void writeTheFirst() throws IOException {
        TaxonomyFiles.write(
                new Taxonomy(
                        1,
                        List.of(OLD, GONE, GROUP),
                        List.of(new Relation("A", "G"), new Relation("D", "G")),
                        List.of()),
                versions);
    }

    @Test
    void putsTheNextVersionInUseAndKeepsWhatIsGone() throws IOException {
        ImportTaxonomy.take(answer("""
                {"data": {"concepts": [
                  {"id": "A", "type": "occupation-name", "preferred_label": "Telegrafist", "replaced_by": [{"id": "B"}]},
                  {"id": "B", "type": "occupation-name", "preferred_label": "Radiooperatör", "broader": [{"id": "G"}]},
                  {"id": "G", "type": "ssyk-level-4", "preferred_label": "Radiooperatörer m.fl."}]}}
                """), versions);

        Concepts concepts = Concepts.of(TaxonomyFiles.read(versions));
        assertThat(concepts.version()).isEqualTo(2);
        assertThat(concepts.successors("A")).containsExactly("B");
        assertThat(concepts.ancestors("A")).isEmpty();
        assertThat(concepts.findableBy("A")).containsExactly("A", "B", "G");
        assertThat(concepts.find("D")).contains(GONE);
        assertThat(concepts.ancestors("D")).containsExactly("G");
        assertThat(concepts.find("G")).map(Concept::label).contains("Radiooperatörer m.fl.");
        assertThat(versions.resolve("1/concepts.csv")).exists();
    }

    @Test
    void changesNothingForAnAnswerThatCannotBeUnderstood() throws IOException {
        Path broken = answer("""
                {"concepts": [{"id": "A", "type": "occupation-name", "preferred_label": "x", "replaced_by": [{"id": "Z"}]}]}
                """);

        assertThatIllegalArgumentException().isThrownBy(() -> ImportTaxonomy.take(broken, versions));
        assertThat(TaxonomyFiles.read(versions).version()).isEqualTo(1);
        assertThat(versions.resolve("2")).doesNotExist();
    }

    @Test
    void writesWhatItReads() throws IOException {
        assertThat(TaxonomyFiles.read(versions).concepts()).containsExactly(OLD, GONE, GROUP);
    }

    private Path answer(String json) throws IOException {
        return Files.writeString(versions.resolve("answer.json"), json);
    }
}
