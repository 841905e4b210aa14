package se.tillit.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a document must have: of each word at least one of its lexemes. An empty query asks for nothing and matches everything; a query of stop
 * words alone is such a query.
 */
public record TextQuery(List<Word> words) {
    public TextQuery {
        words = List.copyOf(words);
    }

    /** A word that is asked for, as the lexemes of which any one will do. */
    public record Word(Set<String> anyOf) {
        public Word {
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("nothing could match");
            }
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** Whether it asks for nothing; then there is no tsquery to match with. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** This query, and one of these keys as well. */
    public TextQuery andAnyOf(Collection<String> keys) {
        List<Word> more = new ArrayList<>(words);
        more.add(new Word(keys.stream().map(Lexemes::keyLexeme).collect(Collectors.toSet())));
        return new TextQuery(more);
    }

    /** Whether a document has what is asked for; the same answer as the database gives. */
    public boolean matches(Lexemes document) {
        return words.stream().allMatch(word -> word.anyOf().stream().anyMatch(document.all()::contains));
    }

    /** For binding as one value: {@code cast(? as tsquery)}. An empty query has no such form, because an empty tsquery matches nothing. */
    public String toTsquery() {
        if (isEmpty()) {
            throw new IllegalStateException("an empty query matches everything; leave the condition out");
        }
        return words.stream()
                .map(word -> new TreeSet<>(word.anyOf())
                        .stream().map(Lexemes::quote).collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }
}
