package se.tillit.consent.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A policy in the list.
 *
 * @param current whether this version is the one in force today; a version that takes effect later is listed before that
 */
record PolicySummary(
        String version, LocalDate effectiveFrom, boolean current, String language, String title, String textSha256) {

    static PolicySummary from(Policy policy, Optional<String> current, Language language) {
        PolicyText text = policy.in(language);
        return new PolicySummary(
                policy.version(),
                policy.effectiveFrom(),
                current.filter(policy.version()::equals).isPresent(),
                language.tag(),
                text.title(),
                text.sha256());
    }
}
