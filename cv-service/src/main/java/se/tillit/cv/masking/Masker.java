package se.tillit.cv.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds and hides one person's own identifiers. A mask is equally wide whatever it hides, and masking twice changes nothing more. Words that merely
 * contain a short name stay; a word that is the name is hidden, also where it is meant as the word, because no reader could tell.
 *
 * <p>Safe for threads; made once per person and change, used for every text of that person.
 */
public final class Masker {
    /** What stands for every identifier. */
    public static final String MASK = "\u2022\u2022\u2022\u2022\u2022";

    /** Hiding one identifier can lay bare another that was glued to it; more rounds than this lay nothing bare. */
    private static final int MOST_ROUNDS = 8;

    private final Vocabulary vocabulary;
    private final List<Finder> finders;

    private Masker(OwnIdentifiers own, OwnIdentifiers disclosed) {
        this.vocabulary = vocabularyOf(own.names().stream(), own.employers());
        Vocabulary everyName =
                vocabularyOf(Stream.concat(own.names().stream(), disclosed.names().stream()), own.employers());
        List<Phrase> emails = Stream.concat(own.emails().stream(), disclosed.emails().stream())
                .flatMap(each -> Phrases.ofEmail(each).stream())
                .toList();
        List<Phrase> phrases = Stream.of(
                        own.streets().stream().flatMap(each -> Phrases.ofStreet(each).stream()),
                        own.localities().stream().map(Phrases::ofLocality),
                        own.employers().stream().flatMap(each -> Phrases.ofEmployer(each).stream()),
                        own.birthDates().stream().flatMap(each -> Phrases.ofBirthDate(each).stream()))
                .flatMap(each -> each)
                .toList();
        List<OwnNumber> numbers = Stream.of(
                        own.phones().stream().flatMap(each -> OwnNumber.ofPhone(each).stream()),
                        own.postcodes().stream().flatMap(each -> OwnNumber.ofPostcode(each).stream()),
                        own.birthDates().stream().flatMap(each -> OwnNumber.ofBirthDate(each).stream()),
                        own.personnummer().stream().flatMap(each -> OwnNumber.ofPersonnummer(each).stream()),
                        disclosed.birthDates().stream().flatMap(each -> OwnNumber.ofPersonnummerFrom(each).stream()))
                .flatMap(each -> each)
                .toList();
        Disclosed readable = new Disclosed(disclosed);
        this.finders = Stream.of(
                        new WordFinder(vocabulary),
                        new HandleFinder(everyName),
                        readable.butNames(new PhraseFinder(emails)),
                        new PhraseFinder(phrases),
                        new NumberFinder(numbers))
                .map(readable::butAddresses)
                .toList();
    }

    /** A masker of what identifies this person. */
    public static Masker of(OwnIdentifiers own) {
        return of(own, OwnIdentifiers.builder().build());
    }

    /**
     * The same for a reader to whom something was disclosed. That alone is left readable: with a birth date goes no
     * personnummer, with a name no address or profile that holds it, with an e-mail address no other like it.
     *
     * @param own what was not disclosed
     */
    public static Masker of(OwnIdentifiers own, OwnIdentifiers disclosed) {
        return new Masker(own, disclosed);
    }

    /** The text with every identifier hidden. */
    public String mask(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (OwnSpan span : find(text)) {
            masked.append(text, from, span.start()).append(MASK);
            from = span.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** Where identifiers stand, in order, none overlapping another. */
    public List<OwnSpan> find(String text) {
        FoldedText folded = new FoldedText(text);
        Joiner joiner = new Joiner(folded, vocabulary);
        List<OwnSpan> known = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<OwnSpan> found = new ArrayList<>(known);
            finders.forEach(finder -> finder.find(folded, found::add));
            List<OwnSpan> joined = joiner.join(found);
            if (joined.equals(known)) {
                break;
            }
            joined.forEach(folded::cover);
            known = joined;
        }
        return known.stream().map(folded::written).toList();
    }

    /** The names, and the employers as in an address on the net, where "Norra Verken AB" is norraverken. */
    private static Vocabulary vocabularyOf(Stream<String> names, List<String> employers) {
        Vocabulary vocabulary = new Vocabulary();
        names.forEach(vocabulary::addName);
        employers.stream()
                .flatMap(each -> Phrases.namesOfEmployer(each).stream())
                .forEach(words -> vocabulary.add(String.join("", words), IdentifierKind.EMPLOYER));
        return vocabulary;
    }
}
