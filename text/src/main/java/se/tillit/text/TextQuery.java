package se.tillit.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document must have and what it must not have. A query that asks for nothing matches everything; a query of stop words alone is such a
 * query.
 *
 * @param required the document has each of these
 * @param excluded the document has none of these
 */
public record TextQuery(List<Clause> required, List<Exclusion> excluded) {
    /** Asks for nothing. */
    public static final TextQuery EVERYTHING = new TextQuery(List.of(), List.of());

    public TextQuery {
        required = List.copyOf(new LinkedHashSet<>(required));
        excluded = List.copyOf(new LinkedHashSet<>(excluded));
    }

    /** What a document must not have all of. */
    public record Exclusion(List<Clause> all) {
        public Exclusion {
            if (all.isEmpty()) {
                throw new IllegalArgumentException("nothing could match");
            }
            all = List.copyOf(all);
        }

        boolean isIn(Lexemes document) {
            return all.stream().allMatch(clause -> clause.isIn(document));
        }

        private String toTsquery() {
            return all.stream().map(Clause::toTsquery).collect(Collectors.joining(" & ", "!(", ")"));
        }
    }

    /** Whether it asks for nothing; then there is no tsquery to match with. */
    public boolean isEmpty() {
        return required.isEmpty() && excluded.isEmpty();
    }

    /** Every word that a document must have, those of phrases among them. */
    public List<Clause.Word> words() {
        return required.stream().flatMap(clause -> clause.words().stream()).toList();
    }

    /** This query, and the other one as well. */
    public TextQuery and(TextQuery other) {
        return new TextQuery(joined(required, other.required), joined(excluded, other.excluded));
    }

    /** This query, and one of these keys as well. */
    public TextQuery andAnyOf(Collection<String> keys) {
        Clause anyKey = new Clause.Word(keys.stream().map(Lexemes::keyLexeme).collect(Collectors.toSet()));
        return new TextQuery(joined(required, List.of(anyKey)), excluded);
    }

    /**
     * This query without what the other one finds. What asks for nothing excludes nothing, so that a name of stop words alone does no harm.
     *
     * @throws IllegalArgumentException when the other one excludes something itself
     */
    public TextQuery andNot(TextQuery other) {
        if (!other.excluded.isEmpty()) {
            throw new IllegalArgumentException("an exclusion in an exclusion");
        }
        return other.isEmpty()
                ? this
                : new TextQuery(required, joined(excluded, List.of(new Exclusion(other.required))));
    }

    /** The same query, asked of one field: see {@link Lexemes#withField}. */
    public TextQuery inField(String field) {
        UnaryOperator<String> prefixed = Lexemes.fieldPrefix(field)::concat;
        return new TextQuery(
                map(required, prefixed),
                excluded.stream()
                        .map(exclusion -> new Exclusion(map(exclusion.all, prefixed)))
                        .toList());
    }

    /** Whether a document has what is asked for and nothing that is excluded; the same answer as the database gives. */
    public boolean matches(Lexemes document) {
        return required.stream().allMatch(clause -> clause.isIn(document))
                && excluded.stream().noneMatch(exclusion -> exclusion.isIn(document));
    }

    /** For binding as one value: {@code cast(? as tsquery)}. An empty query has no such form, because an empty tsquery matches nothing. */
    public String toTsquery() {
        if (isEmpty()) {
            throw new IllegalStateException("an empty query matches everything; leave the condition out");
        }
        return Stream.concat(
                        required.stream().map(Clause::toTsquery),
                        excluded.stream().map(Exclusion::toTsquery))
                .collect(Collectors.joining(" & "));
    }

    private static List<Clause> map(List<Clause> clauses, UnaryOperator<String> lexeme) {
        return clauses.stream().map(clause -> clause.map(lexeme)).toList();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
