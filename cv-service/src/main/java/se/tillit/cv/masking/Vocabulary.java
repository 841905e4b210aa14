package se.tillit.cv.masking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that identify a person by themselves: the parts of the name and withheld employers written in one word, in every spelling.
 *
 * <p>A particle in the middle of a name ("von", "de") is no such word, because it is everywhere in ordinary text; as first or last part of the name
 * it is, because some people are called Le or Du.
 */
final class Vocabulary {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 64;

    /** Where a word may be glued to others, shorter parts would be found in ordinary words. */
    private static final int SHORTEST_NEEDLE = 4;

    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
            "le", "san", "ter", "van", "von", "y", "zu");

    private final Map<String, IdentifierKind> words = new HashMap<>();
    private final Set<Character> initials = new HashSet<>();
    private final Set<String> particles = new HashSet<>();

    /** The parts of a name, and those held together by a hyphen or an apostrophe also as one word. */
    void addName(String name) {
        List<String> pieces = Arrays.stream(SPACES.split(name.strip()))
                .map(Phrase::wordsOf)
                .filter(words -> !words.isEmpty())
                .map(words -> String.join(" ", words))
                .toList();
        for (int i = 0; i < pieces.size(); i++) {
            boolean inside = i > 0 && i < pieces.size() - 1;
            String lower = pieces.get(i).toLowerCase(Locale.ROOT);
            if (inside && PARTICLES.contains(lower)) {
                particles.add(lower);
            } else {
                Arrays.stream(pieces.get(i).split(" ")).forEach(this::addNamePart);
                addNamePart(pieces.get(i).replace(" ", ""));
            }
        }
    }

    /** A word that identifies by itself. */
    void add(String word, IdentifierKind kind) {
        for (String spelling : Spellings.of(word)) {
            if (spelling.length() >= SHORTEST && spelling.length() <= LONGEST) {
                words.putIfAbsent(spelling, kind);
            }
        }
    }

    private void addNamePart(String part) {
        add(part, IdentifierKind.NAME);
        Spellings.of(part).stream()
                .filter(spelling -> !spelling.isEmpty())
                .forEach(spelling -> initials.add(spelling.charAt(0)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word belongs to the name, but identifies only beside another part of it. */
    boolean isParticle(String word) {
        return particles.contains(word);
    }

    boolean isInitial(char letter) {
        return initials.contains(letter);
    }

    /** The kind of a whole word, with or without a genitive s. */
    Optional<IdentifierKind> kindOf(String word) {
        if (word.length() > LONGEST + 1) {
            return Optional.empty();
        }
        IdentifierKind kind = words.get(word);
        if (kind == null && word.endsWith("s")) {
            kind = words.get(word.substring(0, word.length() - 1));
        }
        return Optional.ofNullable(kind);
    }

    /** Whether a run is nothing but parts of the name glued together, one of them long enough to be no accident. */
    boolean isGlued(String run) {
        return glued(run, true);
    }

    /** The same where people choose names for themselves, as in an address on the net: there short parts count, and an initial beside a long one. */
    boolean isHandle(String run) {
        return run.length() >= SHORTEST_NEEDLE
                && (glued(run, false)
                        || (isInitial(run.charAt(0)) && glued(run.substring(1), true))
                        || (isInitial(run.charAt(run.length() - 1))
                                && glued(run.substring(0, run.length() - 1), true)));
    }

    /** Whether a string holds a part of the name that is long enough to be recognised inside other letters. */
    boolean occursIn(String letters) {
        return words.keySet().stream().anyMatch(word -> word.length() >= SHORTEST_NEEDLE && letters.contains(word));
    }

    Set<String> longWords() {
        return words.keySet().stream()
                .filter(word -> word.length() >= SHORTEST_NEEDLE)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean glued(String run, boolean withLong) {
        if (run.length() > LONGEST) {
            return false;
        }
        boolean[] reached = new boolean[run.length() + 1];
        boolean[] reachedWithLong = new boolean[run.length() + 1];
        reached[0] = true;
        for (int at = 0; at < run.length(); at++) {
            if (reached[at]) {
                step(run, at, reached, reachedWithLong);
            }
        }
        boolean[] counts = withLong ? reachedWithLong : reached;
        return counts[run.length()] || (run.endsWith("s") && run.length() > 1 && counts[run.length() - 1]);
    }

    private void step(String run, int at, boolean[] reached, boolean[] withLong) {
        for (String word : words.keySet()) {
            if (run.startsWith(word, at)) {
                int end = at + word.length();
                reached[end] = true;
                withLong[end] |= withLong[at] || word.length() >= SHORTEST_NEEDLE;
            }
        }
    }
}
