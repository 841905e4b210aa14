package se.tillit.consent.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A policy to be published.
 *
 * @param effectiveFrom the day it takes effect in Sweden, and its name
 * @param material whether it changes what people agreed to, so that they are asked again
 * @param noticeKeys notices that it keeps, as they are published
 * @param newNotices notices that are published with it
 */
record NewPolicy(
        LocalDate effectiveFrom,
        boolean material,
        Bilingual title,
        Bilingual text,
        List<String> noticeKeys,
        List<NewNotice> newNotices) {

    NewPolicy {
        noticeKeys = List.copyOf(noticeKeys);
        newNotices = List.copyOf(newNotices);
    }

    /** A text in every language of the platform. */
    record Bilingual(String sv, String en) {}

    /** A notice under a key that nobody used before. */
    record NewNotice(String key, Set<Situation> situations, Bilingual text) {

        NewNotice {
            situations = Set.copyOf(situations);
        }
    }
}
