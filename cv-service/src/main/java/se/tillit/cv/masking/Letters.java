package se.tillit.cv.masking;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a character looks like to a reader: without case, width, style and marks. Letters of other alphabets that cannot be told from Latin ones by
 * eye are read as those, because a name written with one of them is still the name.
 */
final class Letters {
    /** Stands for a letter that has no Latin likeness outside the first plane. */
    private static final String OTHER_LETTER = "\u02ac";

    private static final Map<Integer, String> LOOKALIKES = lookalikes();

    private Letters() {}

    /** The characters that a code point reads as; none for what cannot be seen. */
    static String fold(int codePoint) {
        if (codePoint < 0x80) {
            return Character.toString(Character.toLowerCase(codePoint));
        }
        String known = LOOKALIKES.get(Character.toLowerCase(codePoint));
        return known != null ? known : decompose(codePoint);
    }

    /** Whether a code point leaves no trace on the page, or only a mark upon the letter before it. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164;
        };
    }

    private static String decompose(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        if (Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == 0x2212) {
            return "-";
        }
        if (Character.isDigit(codePoint)) {
            return Integer.toString(Character.digit(codePoint, 10));
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isInvisible(part))
                .forEach(part -> append(folded, part));
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder folded, int part) {
        String known = LOOKALIKES.get(Character.toLowerCase(part));
        if (known != null) {
            folded.append(known);
        } else if (Character.isBmpCodePoint(part)) {
            folded.append((char) part);
        } else {
            folded.append(Character.isLetter(part) ? OTHER_LETTER : "*");
        }
    }

    private static Map<Integer, String> lookalikes() {
        Map<Integer, String> all = new HashMap<>();
        String[] pairs = {
            "æ=ae",
            "œ=oe",
            "ø=o",
            "ß=ss",
            "ł=l",
            "đ=d",
            "ð=d",
            "þ=th",
            "ı=i",
            "’='",
            "‘='",
            "`='",
            "´='",
            "ʼ='",
            // Cyrillic
            "а=a",
            "в=b",
            "е=e",
            "к=k",
            "м=m",
            "н=h",
            "о=o",
            "р=p",
            "с=c",
            "т=t",
            "у=y",
            "х=x",
            "і=i",
            "ѕ=s",
            "ј=j",
            "ѵ=v",
            "ԁ=d",
            // Greek
            "α=a",
            "ο=o",
            "ν=v",
            "ρ=p",
            "ι=i",
            "κ=k",
            "τ=t",
            "υ=u",
            "χ=x",
            "ε=e"
        };
        for (String pair : pairs) {
            all.put(pair.codePointAt(0), pair.substring(2));
        }
        return Map.copyOf(all);
    }
}
