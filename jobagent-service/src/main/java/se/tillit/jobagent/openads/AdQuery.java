package se.tillit.jobagent.openads;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.tillit.text.Clause;
import se.tillit.text.TextQuery;

/** What is asked of texts, asked of the index: the same answer as {@link TextQuery#matches} gives. */
final class AdQuery {

    /** The field of all lexemes. */
    static final String LEXEMES = "lexemes";

    static {
        // Criteria bound what is asked, and the statement answers all of it.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private AdQuery() {}

    static Query of(TextQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (asked.required().isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        asked.required().forEach(clause -> query.add(of(clause), Occur.FILTER));
        asked.excluded().forEach(exclusion -> query.add(allOf(exclusion.all()), Occur.MUST_NOT));
        return query.build();
    }

    private static Query allOf(List<Clause> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(of(clause), Occur.FILTER));
        return all.build();
    }

    private static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> word(word);
            case Clause.Phrase phrase -> phrase(phrase);
        };
    }

    private static Query word(Clause.Word word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        word.anyOf().forEach(lexeme -> any.add(new TermQuery(term(lexeme)), Occur.SHOULD));
        return any.build();
    }

    private static Query phrase(Clause.Phrase phrase) {
        MultiPhraseQuery.Builder words = new MultiPhraseQuery.Builder();
        for (int index = 0; index < phrase.words().size(); index++) {
            Term[] any = phrase.words().get(index).anyOf().stream()
                    .map(AdQuery::term)
                    .toArray(Term[]::new);
            words.add(any, phrase.offsets().get(index));
        }
        return words.build();
    }

    private static Term term(String lexeme) {
        return new Term(LEXEMES, lexeme);
    }
}
