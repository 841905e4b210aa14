package se.tillit.account.jobalert;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.account.mail.MailLocale;

/**
 * What an alert says, the same in mail and mailbox.
 *
 * @param agent what the candidate calls the agent, on one line
 * @param more says that there are others, if there are
 */
record AlertWords(String subject, String agent, List<Line> lines, String more) {

    AlertWords {
        lines = List.copyOf(lines);
    }

    /**
     * An ad.
     *
     * @param details where, at whom, through whom and since when
     * @param link names the ad and nobody who reads it
     */
    record Line(String title, String details, String link) {}

    static AlertWords of(JobAlertApi.JobAlert alert, MailLocale locale, String publicUrl) {
        String agent = onOneLine(alert.agentName());
        // The root bundle is English; asking for the root keeps the machine's own language out of it.
        Locale language = locale == MailLocale.SV ? Locale.of("sv") : Locale.ROOT;
        ResourceBundle texts = ResourceBundle.getBundle("messages.mail", language);
        return new AlertWords(
                filled(texts, language, "job-alert-subject", alert.items().size() + alert.more(), agent),
                agent,
                alert.items().stream().map(ad -> line(ad, publicUrl)).toList(),
                alert.more() > 0 ? filled(texts, language, "job-alert-more", alert.more()) : "");
    }

    private static String filled(ResourceBundle texts, Locale language, String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), language).format(arguments);
    }

    private static Line line(JobAlertApi.Ad ad, String publicUrl) {
        String partner = ad.partner() == null ? null : "via " + ad.partner();
        String details = Stream.of(
                        ad.employer(),
                        ad.municipality(),
                        partner,
                        ad.publishedOn().toString())
                .filter(Objects::nonNull)
                .map(AlertWords::onOneLine)
                .collect(Collectors.joining(" · "));
        return new Line(onOneLine(ad.title()), details, publicUrl + "/api/v1/jobs/" + ad.adId());
    }

    /** A line break would make a line of a mail's header, or of somebody else's ad. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** All of it but the subject, as plain text. */
    String text() {
        return Stream.concat(
                        lines.stream().map(line -> line.title() + "\n" + line.details() + "\n" + line.link()),
                        Stream.of(more).filter(words -> !words.isEmpty()))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public String toString() {
        return "AlertWords[…]";
    }
}
