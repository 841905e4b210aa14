package se.tillit.cv.masking;

import java.util.List;
import java.util.function.Consumer;
import se.tillit.cv.masking.OwnNumber.Standing;

/** Finds numbers however their digits are grouped: with spaces, hyphens, dots, slashes and parentheses, full-width or in another script's digits. */
final class NumberFinder implements Finder {
    private static final List<String> PHONE_PREFIXES = List.of("00460", "0046", "460", "46", "00", "0");
    private static final int LONGEST_PREFIX = 5;
    private static final int LAST_FOUR = 4;

    private final List<OwnNumber> numbers;

    NumberFinder(List<OwnNumber> numbers) {
        this.numbers = List.copyOf(numbers);
    }

    @Override
    public void find(FoldedText text, Consumer<OwnSpan> found) {
        for (DigitRun run : DigitRun.of(text)) {
            for (OwnNumber number : numbers) {
                inRun(text, run, number, found);
            }
        }
    }

    private static void inRun(FoldedText text, DigitRun run, OwnNumber number, Consumer<OwnSpan> found) {
        int length = number.digits().length();
        int from = run.digits().indexOf(number.digits());
        while (from >= 0) {
            int covered = from;
            int end = endOf(run, number, from, from + length);
            if (end > 0 && isGrouped(run, number, from)) {
                int first = number.standing() == Standing.ANYWHERE ? withPrefix(run, from) : from;
                int last = run.groupEnd(end);
                int behind = run.at().get(last - 1) + 1;
                found.accept(new OwnSpan(withSign(text, run.at().get(first), behind), behind, number.kind()));
                covered = Math.max(from, last - length); // what begins earlier ends inside the span
            }
            from = run.digits().indexOf(number.digits(), covered + 1);
        }
    }

    /** The digit behind the number, or 0 when it does not stand as it must. */
    private static int endOf(DigitRun run, OwnNumber number, int from, int to) {
        if (number.standing() == Standing.ANYWHERE) {
            return to;
        }
        if (!run.beginsGroup(from)) {
            return 0;
        }
        boolean beforeFour = number.standing() != Standing.BETWEEN_GROUPS
                && to + LAST_FOUR <= run.digits().length()
                && run.beginsGroup(to + LAST_FOUR)
                && run.groupEnd(to + 1) == to + LAST_FOUR;
        if (beforeFour) {
            return to + LAST_FOUR;
        }
        return number.standing() != Standing.WITH_FOUR && run.beginsGroup(to) ? to : 0;
    }

    private static boolean isGrouped(DigitRun run, OwnNumber number, int from) {
        int at = from;
        for (int group : number.groups()) {
            if (!run.beginsGroup(at) || run.groupEnd(at + 1) != at + group) {
                return false;
            }
            at += group;
        }
        return true;
    }

    /** The first digit of the number with its prefix; a prefix begins a group, or its digits belong to what stands before. */
    private static int withPrefix(DigitRun run, int from) {
        String before = run.digits().substring(Math.max(0, from - LONGEST_PREFIX), from);
        int prefix = PHONE_PREFIXES.stream()
                .filter(each -> before.endsWith(each) && run.beginsGroup(from - each.length()))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
        return run.groupStart(from - prefix);
    }

    /** The plus of a country's prefix, and a parenthesis that closes inside the number. */
    private static int withSign(FoldedText text, int start, int end) {
        int plus = start > 0 && text.at(start - 1) == '+' ? start - 1 : start;
        boolean opens = plus > 0 && text.at(plus - 1) == '(' && closesMore(text.substring(start, end));
        return opens ? plus - 1 : plus;
    }

    private static boolean closesMore(String number) {
        return number.chars().filter(c -> c == ')').count()
                > number.chars().filter(c -> c == '(').count();
    }
}
