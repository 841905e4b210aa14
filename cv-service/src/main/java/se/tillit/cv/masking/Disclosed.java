package se.tillit.cv.masking;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What a reader may read though a finder finds it: a disclosed e-mail address where it stands whole, a disclosed name where it
 * is written as a name.
 */
final class Disclosed {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{Nd}._+]+");
    private static final String IN_ADDRESSES = "@_%+/-";

    private final List<String> addresses;
    private final Vocabulary names = new Vocabulary();

    Disclosed(OwnIdentifiers disclosed) {
        this.addresses = disclosed.emails().stream().map(Disclosed::folded).toList();
        disclosed.names().forEach(names::addName);
    }

    private static String folded(String address) {
        FoldedText text = new FoldedText(address.strip());
        return text.substring(0, text.length());
    }

    /** The finder, but for disclosed addresses. */
    Finder butAddresses(Finder finder) {
        return without(finder, this::isInAddress);
    }

    /** The finder, but for what is no more than the disclosed name, as where a mailbox has both parts of it. */
    Finder butNames(Finder finder) {
        return without(finder, this::isName);
    }

    private static Finder without(Finder finder, BiPredicate<FoldedText, OwnSpan> readable) {
        return (text, found) -> finder.find(text, span -> {
            if (!readable.test(text, span)) {
                found.accept(span);
            }
        });
    }

    private boolean isName(FoldedText text, OwnSpan span) {
        return !names.isEmpty()
                && BETWEEN_NAMES
                        .splitAsStream(text.substring(span.start(), span.end()))
                        .allMatch(word -> names.kindOf(word).isPresent());
    }

    private boolean isInAddress(FoldedText text, OwnSpan span) {
        return addresses.stream().anyMatch(address -> {
            int from = Math.max(0, span.end() - address.length());
            int to = Math.min(text.length(), span.start() + address.length());
            String around = from < to ? text.substring(from, to) : "";
            for (int at = around.indexOf(address); at >= 0; at = around.indexOf(address, at + 1)) {
                if (standsWhole(text, from + at, from + at + address.length())) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean standsWhole(FoldedText text, int start, int end) {
        return !isOfAddress(text, start - 1)
                && text.at(Math.max(0, start - 1)) != '.'
                && !isOfAddress(text, end)
                && !(end < text.length() && text.at(end) == '.' && isOfAddress(text, end + 1));
    }

    private static boolean isOfAddress(FoldedText text, int at) {
        return text.isLetter(at)
                || text.isDigit(at)
                || (at >= 0 && at < text.length() && IN_ADDRESSES.indexOf(text.at(at)) >= 0);
    }
}
