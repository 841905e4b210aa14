package se.tillit.consent.policy;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Problems;
import se.tillit.platform.problem.Violation;

/** A language in which every policy is published. */
public enum Language {
    SV,
    EN;

    /** The tag of {@code ?lang=} and {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language to answer in. {@code ?lang=} decides and must be exact, because a link to a text must not silently
     * show another one; without it, {@code Accept-Language} is only a wish.
     */
    public static Language wanted(@Nullable String lang, @Nullable String acceptLanguage) {
        return lang == null
                ? tagged(Problems.language(Optional.ofNullable(acceptLanguage))).orElse(EN)
                : tagged(lang)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.MALFORMED_REQUEST, new Violation("?lang", "invalid-language")));
    }

    /** The language of a tag; empty for any other. */
    public static Optional<Language> tagged(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
