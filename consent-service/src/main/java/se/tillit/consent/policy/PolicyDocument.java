package se.tillit.consent.policy;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy in one language, with the notices that opening a CV asks for.
 *
 * @param text Markdown: headings, paragraphs and lists
 * @param textSha256 of the UTF-8 bytes of {@code text}, in hexadecimal, so that anybody can check what was shown
 */
record PolicyDocument(
        String version,
        LocalDate effectiveFrom,
        String language,
        String title,
        String text,
        String textSha256,
        List<Wording> notices) {

    PolicyDocument {
        notices = List.copyOf(notices);
    }

    /**
     * A notice in one language.
     *
     * @param key names this very wording; it is what a person accepts
     * @param situations when it must have been accepted
     */
    @Schema(name = "PolicyNotice")
    record Wording(String key, List<Situation> situations, String text, String textSha256) {

        Wording {
            situations = List.copyOf(situations);
        }

        static Wording from(Notice notice, Language language) {
            NoticeText text = notice.in(language);
            return new Wording(notice.key(), notice.situations(), text.text(), text.sha256());
        }
    }

    static PolicyDocument from(Policy policy, List<Notice> notices, Language language) {
        PolicyText text = policy.in(language);
        return new PolicyDocument(
                policy.version(),
                policy.effectiveFrom(),
                language.tag(),
                text.title(),
                text.text(),
                text.sha256(),
                notices.stream().map(notice -> Wording.from(notice, language)).toList());
    }
}
