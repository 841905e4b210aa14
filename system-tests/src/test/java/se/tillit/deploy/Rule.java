package se.tillit.deploy;

import java.util.List;
import java.util.function.Function;

/**
 * One thing that must hold.
 *
 * @param name as the bad examples call it
 * @param findings what breaks it, each with the object that does; empty where it holds
 */
record Rule<T>(String name, Function<T, List<String>> findings) {

    /** Every finding of every rule, as {@code rule: finding}. */
    static <T> List<String> check(List<Rule<T>> rules, T subject) {
        return rules.stream()
                .flatMap(rule -> rule.findings().apply(subject).stream().map(finding -> rule.name() + ": " + finding))
                .toList();
    }
}
