package se.tillit.platform.problem;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of problems in Swedish and English; English where nothing else was asked for. */
@Singleton
class ProblemTexts {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SWEDISH);
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The language to answer in, by RFC 4647 lookup; a broken header is no reason to fail an error twice. */
    static Locale spoken(Optional<String> acceptLanguage) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage.orElse("en")), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }

    String title(ProblemType type, Locale locale) {
        return text("messages.problems", type.slug() + ".title", locale).orElse(type.slug());
    }

    String detail(ProblemType type, Locale locale) {
        return text("messages.problems", type.slug() + ".detail", locale).orElse(type.slug());
    }

    String message(Violation violation, Locale locale) {
        return text("messages.violations", violation.code(), locale)
                .or(() -> text("messages.problems", "violation." + violation.code(), locale))
                .map(pattern -> new MessageFormat(pattern, locale)
                        .format(violation.arguments().toArray()))
                .orElse(violation.code());
    }

    private static Optional<String> text(String bundle, String key, Locale locale) {
        // The root bundle is English; asking for the root keeps the machine's own language out of it.
        Locale file = locale.equals(SWEDISH) ? SWEDISH : Locale.ROOT;
        try {
            ResourceBundle texts = ResourceBundle.getBundle(
                    bundle, file, Thread.currentThread().getContextClassLoader(), EXACT);
            return Optional.of(texts.getString(key));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
