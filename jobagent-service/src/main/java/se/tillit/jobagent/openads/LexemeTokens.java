package se.tillit.jobagent.openads;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import se.tillit.text.Lexemes;

/** Lexemes as Lucene takes them: each where it stands, and keys, which stand nowhere, before all of them. */
final class LexemeTokens extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> lexemes;

    /** Position and number of a lexeme in one, so that they sort by position. */
    private final long[] tokens;

    private int next;
    private int position = -1;

    LexemeTokens(Lexemes document) {
        lexemes = document.all();
        tokens = IntStream.range(0, lexemes.size())
                .mapToObj(number -> tokens(document, number))
                .flatMapToLong(each -> each)
                .sorted()
                .toArray();
    }

    private static LongStream tokens(Lexemes document, int number) {
        List<Integer> positions = document.positionsOf(document.all().get(number));
        return positions.isEmpty()
                ? LongStream.of(number)
                : positions.stream().mapToLong(position -> ((long) position << Integer.SIZE) | number);
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.length) {
            return false;
        }
        clearAttributes();
        long token = tokens[next++];
        int stands = (int) (token >>> Integer.SIZE);
        term.append(lexemes.get((int) token));
        step.setPositionIncrement(stands - position);
        position = stands;
        return true;
    }
}
