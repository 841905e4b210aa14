package se.tillit.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a tsvector as PostgreSQL writes it: {@code 'it''s':1,3 'plain'}, with weights, which mean nothing here, behind the positions. */
final class TsvectorText {
    private final String text;
    private int at;

    TsvectorText(String text) {
        this.text = text;
    }

    Map<String, List<Integer>> read() {
        Map<String, List<Integer>> found = new HashMap<>();
        while (at < text.length()) {
            String lexeme = lexeme();
            found.put(lexeme, positions());
            if (at < text.length()) {
                take(' ');
            }
        }
        return found;
    }

    private String lexeme() {
        take('\'');
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

    private List<Integer> positions() {
        List<Integer> positions = new ArrayList<>();
        for (char before = ':'; isAt(before); before = ',') {
            at++;
            positions.add(number());
            if (isAt('A') || isAt('B') || isAt('C')) {
                at++;
            }
        }
        return positions;
    }

    private int number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return Integer.parseInt(text, start, at, 10);
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
            throw new IllegalArgumentException("not as a tsvector is written, at " + (at - 1));
        }
    }
}
