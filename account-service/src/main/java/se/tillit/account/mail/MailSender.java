package se.tillit.account.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import se.tillit.platform.keys.KeyRings;

/** Renders a queued mail and hands it to the mail server. */
@ApplicationScoped
class MailSender {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final SmtpServer server;
    private final Instance<MailDetails> details;
    private final Engine templates;
    private final KeyRings keys;
    private final ObjectMapper json;
    private final MailQueueConfig config;

    MailSender(
            SmtpServer server,
            @Any Instance<MailDetails> details,
            Engine templates,
            KeyRings keys,
            ObjectMapper json,
            MailQueueConfig config) {
        this.server = server;
        this.details = details;
        this.templates = templates;
        this.keys = keys;
        this.json = json;
        this.config = config;
    }

    /**
     * Sends it now; any failure is an exception.
     *
     * @return false when it may no longer be sent
     */
    boolean send(Mail mail) throws MessagingException {
        Optional<Map<String, Object>> complete = complete(mail);
        if (complete.isEmpty()) {
            return false;
        }
        Map<String, Object> parameters = complete.get();
        server.send(new SmtpServer.Letter(
                // The same at every attempt, so that a mail sent twice is recognised as one.
                "<" + mail.key().replace(':', '.') + "@" + config.publicUrl().getHost() + ">",
                mail.recipient(),
                String.valueOf(parameters.getOrDefault("subject", subject(mail))),
                body(mail, "txt", parameters),
                body(mail, "html", parameters),
                headers(parameters)));
        return true;
    }

    private Optional<Map<String, Object>> complete(Mail mail) {
        Map<String, String> ordered = parameters(mail);
        Optional<MailDetails> source = details.stream()
                .filter(candidate -> candidate.template() == mail.template())
                .findFirst();
        if (source.isEmpty()) {
            return Optional.of(Map.copyOf(ordered));
        }
        return source.get().fetch(ordered).map(fetched -> {
            Map<String, Object> all = new HashMap<>(ordered);
            all.putAll(fetched);
            return all;
        });
    }

    private static Map<String, String> headers(Map<String, Object> parameters) {
        Map<String, String> headers = new HashMap<>(Map.of("Auto-Submitted", "auto-generated"));
        Object unsubscribe = parameters.get(MailOrder.UNSUBSCRIBE);
        if (unsubscribe != null) {
            headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private Map<String, String> parameters(Mail mail) {
        byte[] opened = keys.of("secrets")
                .open(mail.sealedParameters(), MailQueue.context(mail.key()))
                .orElseThrow(() -> new IllegalStateException("the key of a queued mail is not in the ring"));
        try {
            Map<String, String> parameters = new HashMap<>(json.readValue(opened, PARAMETERS));
            parameters.computeIfPresent("link", (_, path) -> config.publicUrl() + path);
            parameters.computeIfPresent(MailOrder.UNSUBSCRIBE, (_, path) -> config.publicUrl() + path);
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

    private String body(Mail mail, String kind, Map<String, Object> parameters) {
        String name =
                "mail/%s_%s.%s".formatted(mail.template().slug(), mail.locale().tag(), kind);
        TemplateInstance body = templates.getTemplate(name).instance();
        parameters.forEach(body::data);
        return body.render();
    }
}
