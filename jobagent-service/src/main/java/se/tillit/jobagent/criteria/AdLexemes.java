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
        return new Analysis(of(ad, employer), VERSION);
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
        Lexemes words = TextAnalysis.document(text(ad, employer, concepts))
                .withField(Fields.TITLE, TextAnalysis.document(ad.title()))
                .withKeys(Keys.of(ad, concepts));
        return employer == null ? words : words.withField(Fields.EMPLOYER, TextAnalysis.document(employer));
    }

    /** A search box promises title, keyword or company; the label of an occupation is what many would type. */
    private static String text(AdContent ad, @Nullable String employer, Concepts concepts) {
        Optional<String> occupation =
                Optional.ofNullable(ad.occupation()).flatMap(concepts::find).map(Concept::label);
        return Stream.of(
                        Stream.of(
                                ad.title(),
                                Jsoup.parseBodyFragment(ad.description()).text()),
                        occupation.stream(),
                        Stream.ofNullable(employer))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(APART));
    }
}
