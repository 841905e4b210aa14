package se.tillit.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a newer taxonomy into the sources: an answer of the API becomes the next version beside the ones before. */
public final class ImportTaxonomy {

    private ImportTaxonomy() {}

    /** The answer's file, and the folder of versions ({@code reference-data/src/main/resources/se/tillit/reference/taxonomy}). */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected: ANSWER.json VERSIONS");
        }
        Taxonomy taken = take(Path.of(arguments[0]), Path.of(arguments[1]));
        IO.println("version %d: %d concepts, %d broader, %d replaced"
                .formatted(
                        taken.version(),
                        taken.concepts().size(),
                        taken.broader().size(),
                        taken.replacedBy().size()));
    }

    /** Writes the next version and puts it in use; an answer that cannot be understood changes nothing. */
    static Taxonomy take(Path answer, Path versions) throws IOException {
        Taxonomy earlier = TaxonomyFiles.read(versions);
        try (InputStream json = Files.newInputStream(answer)) {
            Taxonomy next = TaxonomyJson.read(json).succeeding(earlier);
            TaxonomyFiles.write(next, versions);
            return next;
        }
    }
}
