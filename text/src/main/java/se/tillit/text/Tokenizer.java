package se.tillit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts folded text into tokens: runs of letters and digits, held together by a single hyphen, dot, apostrophe, underscore, plus, ampersand or
 * at-sign between two of them, or a colon between letters, with the signs that belong to a name such as {@code C++}, {@code C#} and {@code .NET}.
 */
final class Tokenizer {
    /** Longer runs are no words; cut alike in documents and queries, they are still found. In UTF-8 at most 256 bytes. */
    static final int LONGEST = 64;

    private static final String DROPPED_JOINTS = "-\u2010'\u2019._";
    private static final String KEPT_JOINTS = "@&+";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String folded) {
        Tokenizer tokenizer = new Tokenizer(folded);
        while (tokenizer.at < folded.length()) {
            if (tokenizer.isWordAt(tokenizer.at)) {
                tokenizer.readToken();
            } else {
                tokenizer.at++;
            }
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void readToken() {
        int start = at;
        skipPart();
        if (isPlain(start)) {
            String word = cut(text.substring(start, at));
            tokens.add(new Token(word, List.of(word), start, at));
        } else {
            at = start;
            readCompound();
        }
    }

    /** Most are: nothing before or behind belongs to it. */
    private boolean isPlain(int start) {
        return !leadingDot(start) && !isJointAt(at) && !isSignAt(at);
    }

    private void readCompound() {
        int start = at;
        List<String> parts = new ArrayList<>();
        StringBuilder whole = new StringBuilder(leadingDot(start) ? "." : "");
        readPart(parts, whole);
        while (isJointAt(at)) {
            if (isKept(at)) {
                whole.append(text.charAt(at));
            }
            at++;
            readPart(parts, whole);
        }
        readSuffix(parts, whole);
        tokens.add(new Token(cut(whole.toString()), parts, start, at));
    }

    private void readPart(List<String> parts, StringBuilder whole) {
        int start = at;
        skipPart();
        parts.add(cut(text.substring(start, at)));
        whole.append(text, start, at);
    }

    private void skipPart() {
        while (isWordAt(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    /** A single letter is not a part of its own beside its sign: who looks for C does not mean C++. */
    private void readSuffix(List<String> parts, StringBuilder whole) {
        int end = at;
        while (end - at < 2 && isSignAt(end)) {
            end++;
        }
        if (end == at || isWordAt(end)) {
            return;
        }
        whole.append(text, at, end);
        String last = parts.removeLast();
        parts.add(last.length() == 1 ? last + text.substring(at, end) : last);
        at = end;
    }

    private boolean leadingDot(int start) {
        return start > 0
                && text.charAt(start - 1) == '.'
                && Character.isLetter(text.codePointAt(start))
                && (start == 1 || (text.charAt(start - 2) != '.' && !isWordAt(start - 2)));
    }

    private boolean isKept(int joint) {
        return KEPT_JOINTS.indexOf(text.charAt(joint)) >= 0
                || (text.charAt(joint) == '.'
                        && Character.isDigit(text.codePointBefore(joint))
                        && Character.isDigit(text.codePointAt(joint + 1)));
    }

    private boolean isJointAt(int index) {
        if (!isWordAt(index + 1)) {
            return false;
        }
        char joint = text.charAt(index);
        return DROPPED_JOINTS.indexOf(joint) >= 0
                || KEPT_JOINTS.indexOf(joint) >= 0
                || (joint == ':'
                        && Character.isLetter(text.codePointBefore(index))
                        && Character.isLetter(text.codePointAt(index + 1)));
    }

    private boolean isSignAt(int index) {
        return index < text.length() && (text.charAt(index) == '+' || text.charAt(index) == '#');
    }

    private boolean isWordAt(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.codePointAt(index));
    }

    private static String cut(String run) {
        return run.codePointCount(0, run.length()) <= LONGEST
                ? run
                : run.substring(0, run.offsetByCodePoints(0, LONGEST));
    }
}
