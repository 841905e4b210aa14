package se.tillit.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings of one word equal: compatibility forms, case, and accents go; å, ä and ö stay, because they are letters of their own in Swedish.
 * Invisible characters vanish, so that a soft hyphen does not split a word; controls and halves of surrogate pairs become spaces, because a
 * database refuses them.
 */
final class Folding {
    private Folding() {}

    static String fold(String text) {
        String composed =
                Normalizer.normalize(visible(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String settled = Normalizer.normalize(composed, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(settled.length());
        settled.codePoints().forEach(codePoint -> append(folded, codePoint));
        return folded.toString();
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (Character.getType(codePoint)) {
                case Character.FORMAT -> {}
                case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                    kept.append(' ');
                default -> kept.appendCodePoint(codePoint);
            }
        });
        return kept.toString();
    }

    private static void append(StringBuilder folded, int codePoint) {
        switch (codePoint) {
            case 'å', 'ä', 'ö' -> folded.appendCodePoint(codePoint);
            case 'æ' -> folded.append('ä');
            case 'ø' -> folded.append('ö');
            default -> {
                if (codePoint < 0x80) {
                    folded.append((char) codePoint);
                } else {
                    appendWithoutMarks(folded, codePoint);
                }
            }
        }
    }

    private static void appendWithoutMarks(StringBuilder folded, int codePoint) {
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
    }
}
