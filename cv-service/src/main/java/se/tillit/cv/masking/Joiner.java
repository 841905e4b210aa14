package se.tillit.cv.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one span of what a reader takes for one: first and last name, street and postcode, an initial before a hidden name. Otherwise the number of
 * masks would tell how many names somebody has, and a lone initial what the mask hides.
 */
final class Joiner {
    private static final String JOINTS = " -._'@,/";
    private static final int WIDEST_GAP = 24;
    private static final int WIDEST_JOINT = 3;
    private static final int MOST_INITIALS = 3;
    private static final int LONGEST_PARTICLE = 4;

    private final FoldedText text;
    private final Vocabulary vocabulary;

    Joiner(FoldedText text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    List<OwnSpan> join(List<OwnSpan> found) {
        List<OwnSpan> joined = new ArrayList<>();
        found.stream()
                .map(this::withInitials)
                .sorted(Comparator.comparingInt(OwnSpan::start).thenComparing(OwnSpan::end, Comparator.reverseOrder()))
                .forEach(span -> {
                    if (!joined.isEmpty() && belongTogether(joined.getLast(), span)) {
                        joined.add(union(joined.removeLast(), span));
                    } else {
                        joined.add(span);
                    }
                });
        return joined;
    }

    private static OwnSpan union(OwnSpan first, OwnSpan second) {
        IdentifierKind kind = first.length() >= second.length() ? first.kind() : second.kind();
        return new OwnSpan(first.start(), Math.max(first.end(), second.end()), kind);
    }

    private boolean belongTogether(OwnSpan first, OwnSpan second) {
        return second.start() <= first.end()
                || (first.kind() == second.kind()
                        && second.start() - first.end() <= WIDEST_GAP
                        && isJoint(first.end(), second.start(), first.kind() == IdentifierKind.NAME));
    }

    private boolean isJoint(int from, int to, boolean betweenNames) {
        int signs = 0;
        for (int at = from; at < to; ) {
            int end = at;
            while (end < to && text.isLetter(end)) {
                end++;
            }
            signs = end == at ? signs + 1 : 0;
            boolean allowed = end == at
                    ? signs <= WIDEST_JOINT && JOINTS.indexOf(text.at(at)) >= 0
                    : betweenNames && (vocabulary.isParticle(text.substring(at, end)) || isInitial(at, end));
            if (!allowed) {
                return false;
            }
            at = Math.max(end, at + 1);
        }
        return true;
    }

    private boolean isInitial(int from, int to) {
        return to - from == 1 && text.isUpper(from);
    }

    private OwnSpan withInitials(OwnSpan span) {
        if (span.kind() != IdentifierKind.NAME) {
            return span;
        }
        int start = span.start();
        for (int i = 0; i < MOST_INITIALS; i++) {
            start = beforeParticle(beforeInitial(start));
        }
        int end = behindInitial(span.end());
        return new OwnSpan(start, end + (isGenitive(end) ? 2 : 0), span.kind());
    }

    /** The place before a particle of the name that stands right before a place, as in "von Essen", or that place. */
    private int beforeParticle(int start) {
        int end = start - 1;
        int at = end;
        while (text.isLetter(at - 1) && end - at <= LONGEST_PARTICLE) {
            at--;
        }
        boolean particle = at < end && text.at(end) == ' ' && vocabulary.isParticle(text.substring(at, end));
        return particle ? at : start;
    }

    /** The place before an initial that stands right before a place, as in "A. Andersson" and "o'brien", or that place. */
    private int beforeInitial(int start) {
        int at = start;
        while (at > 0 && start - at < 2 && " .'-".indexOf(text.at(at - 1)) >= 0) {
            at--;
        }
        boolean initial = at > 0
                && at < start
                && (text.isUpper(at - 1) || text.at(at) == '\'')
                && !text.isLetter(at - 2)
                && vocabulary.isInitial(text.at(at - 1));
        return initial ? at - 1 : start;
    }

    /** As in "Anna's". */
    private boolean isGenitive(int end) {
        return end + 1 < text.length() && text.at(end) == '\'' && text.at(end + 1) == 's' && !text.isLetter(end + 2);
    }

    /** The place behind an initial that stands right behind a place, as in "Anna A.", or that place. */
    private int behindInitial(int end) {
        int at = end + 1;
        boolean initial = at < text.length()
                && text.at(end) == ' '
                && text.isUpper(at)
                && !text.isLetter(at + 1)
                && vocabulary.isInitial(text.at(at));
        return initial ? at + 1 : end;
    }
}
