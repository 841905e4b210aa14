package se.tillit.localstack.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail as one recipient got it.
 *
 * @param to the address it was sent to, which need not be in its headers
 * @param headers by name; the lines of a repeated header are joined by line feeds
 * @param text the plain text, if it has one
 * @param html the HTML text, if it has one
 */
public record CaughtMail(
        String id,
        String to,
        String subject,
        Map<String, String> headers,
        @Nullable String text,
        @Nullable String html) {

    public CaughtMail {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static CaughtMail from(String id, String to, MimeMessage message) throws MessagingException, IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), header.getValue(), (first, next) -> first + "\n" + next);
        }
        return new CaughtMail(
                id,
                to,
                Optional.ofNullable(message.getSubject()).orElse(""),
                headers,
                body(message, "text/plain").orElse(null),
                body(message, "text/html").orElse(null));
    }

    /** The first part of this type; attachments are none. */
    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                Optional<String> found = body(multipart.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
