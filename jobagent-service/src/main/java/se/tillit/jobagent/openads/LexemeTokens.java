package se.tillit.jobagent.openads;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;
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
        long[] found = new long[2 * lexemes.size()];
        int size = 0;
        for (int number = 0; number < lexemes.size(); number++) {
            int[] positions = document.positionsOf(number);
            found = ArrayUtil.grow(found, size + positions.length + 1);
            if (positions.length == 0) {
                found[size++] = number;
            }
            for (int position : positions) {
                found[size++] = ((long) position << Integer.SIZE) | number;
            }
        }
        tokens = Arrays.copyOf(found, size);
        Arrays.sort(tokens);
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.length) {
            return false;
        }
        long token = tokens[next++];
        int stands = (int) (token >>> Integer.SIZE);
        // No other attribute is ever set, so that nothing else needs to be cleared.
        term.setEmpty().append(lexemes.get((int) token));
        step.setPositionIncrement(stands - position);
        position = stands;
        return true;
    }
}
