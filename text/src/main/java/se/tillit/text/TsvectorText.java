package se.tillit.text;

/** Reads a tsvector as PostgreSQL writes it: {@code 'it''s':1,3 'plain'}, with weights, which mean nothing here, behind the positions. */
final class TsvectorText {
    private static final int MOST_DIGITS = 9;

    private final String text;
    /** Whether a backslash is in it: then every lexeme is looked through for one. */
    private final boolean escapes;

    private int at;

    TsvectorText(String text) {
        this.text = text;
        this.escapes = text.indexOf('\\') >= 0;
    }

    Lexemes read() {
        LexemesBuilder found = new LexemesBuilder();
        while (at < text.length()) {
            found.add(lexeme());
            readPositions(found);
            if (at < text.length()) {
                take(' ');
            }
        }
        return found.build();
    }

    /** Most have nothing that is written twice, and end with the first quote. */
    private String lexeme() {
        take('\'');
        int start = at;
        int end = text.indexOf('\'', start);
        if (escapes || end < 0 || (end + 1 < text.length() && text.charAt(end + 1) == '\'')) {
            return escaped();
        }
        at = end + 1;
        return text.substring(start, end);
    }

    private String escaped() {
        StringBuilder lexeme = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '\'' && !isAt('\'')) {
                return lexeme.toString();
            }
            if (c == '\'' || c == '\\') {
                take(c);
            }
            lexeme.append(c);
        }
    }

    private void readPositions(LexemesBuilder found) {
        for (char before = ':'; isAt(before); before = ',') {
            at++;
            found.standsAt(number());
            if (isAt('A') || isAt('B') || isAt('C')) {
                at++;
            }
        }
    }

    private int number() {
        int start = at;
        int number = 0;
        while (at < text.length() && at - start < MOST_DIGITS && isDigit(text.charAt(at))) {
            number = 10 * number + text.charAt(at) - '0';
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private char next() {
        if (at == text.length()) {
            throw new IllegalArgumentException("a tsvector that ends too soon");
        }
        return text.charAt(at++);
    }

    private void take(char expected) {
        if (next() != expected) {
            at--;
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("not as a tsvector is written, at " + at);
    }
}
