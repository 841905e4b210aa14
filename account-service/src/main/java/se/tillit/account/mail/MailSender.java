package se.tillit.account.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import se.tillit.platform.keys.KeyRings;

/** Renders a queued mail and hands it to the mail server. */
@ApplicationScoped
class MailSender {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Mailer mailer;
    private final Engine templates;
    private final KeyRings keys;
    private final ObjectMapper json;
    private final MailQueueConfig config;

    MailSender(Mailer mailer, Engine templates, KeyRings keys, ObjectMapper json, MailQueueConfig config) {
        this.mailer = mailer;
        this.templates = templates;
        this.keys = keys;
        this.json = json;
        this.config = config;
    }

    /** Sends it now; any failure is an exception. */
    void send(Mail mail) {
        Map<String, String> parameters = parameters(mail);
        mailer.send(new io.quarkus.mailer.Mail()
                .addTo(mail.recipient())
                .setSubject(subject(mail))
                .setText(body(mail, "txt", parameters))
                .setHtml(body(mail, "html", parameters))
                // The same at every attempt, so that a mail sent twice is recognised as one.
                .addHeader(
                        "Message-ID",
                        "<" + mail.key().replace(':', '.') + "@"
                                + config.publicUrl().getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated"));
    }

    private Map<String, String> parameters(Mail mail) {
        byte[] opened = keys.of("secrets")
                .open(mail.sealedParameters(), MailQueue.context(mail.key()))
                .orElseThrow(() -> new IllegalStateException("the key of a queued mail is not in the ring"));
        try {
            Map<String, String> parameters = new HashMap<>(json.readValue(opened, PARAMETERS));
            parameters.computeIfPresent("link", (_, path) -> config.publicUrl() + path);
            return parameters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String subject(Mail mail) {
        // The root bundle is English; asking for the root keeps the machine's own language out of it.
        Locale language = mail.locale() == MailLocale.SV ? Locale.of("sv") : Locale.ROOT;
        return ResourceBundle.getBundle("messages.mail", language)
                .getString(mail.template().slug());
    }

    private String body(Mail mail, String kind, Map<String, String> parameters) {
        String name =
                "mail/%s_%s.%s".formatted(mail.template().slug(), mail.locale().tag(), kind);
        TemplateInstance body = templates.getTemplate(name).instance();
        parameters.forEach(body::data);
        return body.render();
    }
}
