package se.tillit.consent.retention;

import jakarta.inject.Singleton;
import se.tillit.consent.policy.Language;

/** The rules in words. */
@Singleton
class RetentionTexts {

    String account(RetentionRule rule, Language language) {
        return switch (language) {
            case SV ->
                "Kontot tas bort när det inte har använts på %d månader. Du varnas minst %d dagar innan arbetsgivare slutar se dig, och %d dagar senare raderas allt. Loggar du in börjar tiden om."
                                .formatted(rule.months(), rule.warningDays(), rule.removalDays())
                        + (rule.receivedMailCounts() ? " Att ta emot vår e-post räknas som användning." : "");
            case EN ->
                "The account is removed when it has not been used for %d months. You are warned at least %d days before employers stop seeing you, and %d days later everything is erased. Logging in starts the time again."
                                .formatted(rule.months(), rule.warningDays(), rule.removalDays())
                        + (rule.receivedMailCounts() ? " Receiving our e-mail counts as use." : "");
        };
    }

    String content(Language language) {
        return switch (language) {
            case SV ->
                "Din profil och dina CV:n finns kvar tills du ändrar eller tar bort dem, eller tills kontot tas bort.";
            case EN ->
                "Your profile and your CVs are kept until you change or delete them, or until the account is removed.";
        };
    }

    String history(Language language) {
        return switch (language) {
            case SV ->
                "Vad du har samtyckt till och tagit tillbaka sparas som bevis. När kontot raderas blir bara poster kvar som ingen utan ditt kvitto kan knyta till dig.";
            case EN ->
                "What you consented to and took back is kept as evidence. When the account is erased, only entries remain that nobody without your receipt can link to you.";
        };
    }
}
