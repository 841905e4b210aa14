package se.tillit.cv.masking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds addresses on the net, e-mail addresses, user names and file names that hold a part of the name anywhere. They are hidden whole: what surrounds
 * the name in them, such as the number behind it, leads to the same person.
 */
final class HandleFinder implements Finder {
    private static final String DELIMITERS = "<>\"()[]{},;|\u2022";
    private static final Pattern LABEL = Pattern.compile("\\p{L}+");
    private static final String TRAILING = ".:!?'";
    private static final Set<String> TOP_LEVELS = Set.of(
            "ai", "app", "biz", "blog", "cc", "co", "com", "de", "dev", "dk", "edu", "eu", "example", "fi", "fr",
            "info", "invalid", "io", "is", "me", "name", "net", "nl", "no", "nu", "online", "org", "page", "pro", "se",
            "site", "social", "tech", "test", "tv", "uk", "us", "website", "work");

    private final Vocabulary vocabulary;

    HandleFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void find(FoldedText text, Consumer<OwnSpan> found) {
        if (vocabulary.isEmpty()) {
            return;
        }
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && !isDelimiter(text.at(end))) {
                end++;
            }
            inToken(text, start, trimmed(text, start, end), found);
            start = end + 1;
        }
    }

    private void inToken(FoldedText text, int start, int end, Consumer<OwnSpan> found) {
        String token = text.substring(start, end);
        if (isHandle(token) && (identifies(token) || (token.indexOf('%') >= 0 && identifies(decoded(token))))) {
            found.accept(new OwnSpan(start, end, token.indexOf('@') >= 0 ? IdentifierKind.EMAIL : IdentifierKind.NAME));
        }
    }

    private static boolean isHandle(String token) {
        return token.length() > 2
                && (token.indexOf('@') >= 0
                        || token.indexOf('_') >= 0
                        || token.contains("://")
                        || token.startsWith("www.")
                        || isDomain(token)
                        || mixesLettersAndDigits(token));
    }

    /** A dot with a known top level behind it: an ordinary sentence without its space has none. */
    private static boolean isDomain(String token) {
        int slash = token.indexOf('/');
        String host = slash < 0 ? token : token.substring(0, slash);
        int dot = host.lastIndexOf('.');
        return dot > 0 && TOP_LEVELS.contains(host.substring(dot + 1));
    }

    private static boolean mixesLettersAndDigits(String token) {
        for (int i = 1; i < token.length(); i++) {
            if (Character.isLetter(token.charAt(i - 1)) && Character.isDigit(token.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean identifies(String token) {
        StringBuilder letters = new StringBuilder(token.length());
        for (String label :
                LABEL.matcher(token).results().map(MatchResult::group).toList()) {
            if (vocabulary.kindOf(label).isPresent() || vocabulary.isHandle(label)) {
                return true;
            }
            letters.append(label);
        }
        return vocabulary.occursIn(letters.toString());
    }

    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token, StandardCharsets.UTF_8)
                    .codePoints()
                    .filter(codePoint -> !Letters.isInvisible(codePoint))
                    .mapToObj(Letters::fold)
                    .collect(Collectors.joining());
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static boolean isDelimiter(char c) {
        return Character.isWhitespace(c) || DELIMITERS.indexOf(c) >= 0;
    }

    private static int trimmed(FoldedText text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && TRAILING.indexOf(text.at(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }
}
