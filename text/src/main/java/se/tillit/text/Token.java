package se.tillit.text;

import java.util.List;

/**
 * What is written in one piece, already folded.
 *
 * @param whole the piece without its inner hyphens, dots and apostrophes, so that "front-end" and "frontend", "Node.js" and "nodejs" are one word
 * @param parts what the piece is made of, in order; the piece itself when it is made of one
 * @param start where the piece begins in the folded text
 * @param end where the piece ends in the folded text
 */
record Token(String whole, List<String> parts, int start, int end) {
    Token {
        parts = List.copyOf(parts);
    }

    boolean isCompound() {
        return parts.size() > 1 || !parts.contains(whole);
    }
}
