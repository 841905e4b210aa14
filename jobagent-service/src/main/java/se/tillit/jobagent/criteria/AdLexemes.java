package se.tillit.jobagent.criteria;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.Analysis;
import se.tillit.reference.Concept;
import se.tillit.reference.Concepts;
import se.tillit.text.Analyser;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;

/** What an ad is found by: its words, those of its title and its employer's name once more as fields, and its keys. */
public final class AdLexemes {

    /** Raise it whenever the same ad would get other lexemes, for another reason than the analysis or the taxonomy. */
    private static final int FORM = 1;

    /** The version of all that lexemes come from; stored beside them, so that those of an older release are made again. */
    public static final int VERSION =
            (TextAnalysis.VERSION * 1_000 + FORM) * 1_000 + Concepts.jobTech().version();

    /** Ends every reading of a number, so that no phone number arises where two texts meet. */
    private static final String APART = "\n|\n";

    private AdLexemes() {}

    /** {@link #of(AdContent, String)} as it is stored. */
    public static Analysis analysis(AdContent ad, @Nullable String employer) {
        return analysis(ad, words(ad), employer, new Analyser());
    }

    /**
     * The same by an analyser that others are analysed by, too.
     *
     * @param words of the ad's description, without its elements
     */
    public static Analysis analysis(AdContent ad, String words, @Nullable String employer, Analyser analyser) {
        return new Analysis(of(ad, words, employer, Concepts.jobTech(), analyser), VERSION);
    }

    /**
     * The lexemes of an ad.
     *
     * @param employer its name; nothing for a box ad, so that neither a word nor a filter tells who is behind it
     */
    public static Lexemes of(AdContent ad, @Nullable String employer) {
        return of(ad, employer, Concepts.jobTech());
    }

    static Lexemes of(AdContent ad, @Nullable String employer, Concepts concepts) {
        return of(ad, words(ad), employer, concepts, new Analyser());
    }

    private static Lexemes of(
            AdContent ad, String words, @Nullable String employer, Concepts concepts, Analyser analyser) {
        Lexemes lexemes = analyser.document(text(ad, words, employer, concepts))
                .withField(Fields.TITLE, analyser.document(ad.title()))
                .withKeys(Keys.of(ad, concepts));
        return employer == null ? lexemes : lexemes.withField(Fields.EMPLOYER, analyser.document(employer));
    }

    private static String words(AdContent ad) {
        return Jsoup.parseBodyFragment(ad.description()).text();
    }

    /** A search box promises title, keyword or company; the label of an occupation is what many would type. */
    private static String text(AdContent ad, String words, @Nullable String employer, Concepts concepts) {
        Optional<String> occupation =
                Optional.ofNullable(ad.occupation()).flatMap(concepts::find).map(Concept::label);
        return Stream.of(Stream.of(ad.title(), words), occupation.stream(), Stream.ofNullable(employer))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(APART));
    }
}
