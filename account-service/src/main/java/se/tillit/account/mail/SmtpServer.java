package se.tillit.account.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Hands mail to the mail server: one connection per mail, on the caller's thread. A pooled, asynchronous client lost about
 * one answer in forty and then hung until its time-out, and the mail was sent twice.
 */
@Singleton
class SmtpServer {

    private final Session session;
    private final String from;
    private final Clock clock;

    SmtpServer(SmtpConfig config, MailQueueConfig queue, Clock clock) {
        this.session = Session.getInstance(settings(config, queue.publicUrl().getHost()), login(config));
        this.from = config.from();
        this.clock = clock;
    }

    private static Properties settings(SmtpConfig config, String ownName) {
        String millis = String.valueOf(config.timeout().toMillis());
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", config.host());
        settings.put("mail.smtp.port", String.valueOf(config.port()));
        settings.put("mail.smtp.connectiontimeout", millis);
        settings.put("mail.smtp.timeout", millis);
        settings.put("mail.smtp.writetimeout", millis);
        settings.put("mail.smtp.auth", String.valueOf(config.user().isPresent()));
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", String.valueOf(config.startTlsRequired()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        // What we call ourselves; otherwise the machine's name is looked up and told.
        settings.put("mail.smtp.localhost", ownName);
        return settings;
    }

    private static @Nullable Authenticator login(SmtpConfig config) {
        return config.user()
                .map(user -> new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(
                                user, config.password().orElse(""));
                    }
                })
                .orElse(null);
    }

    /**
     * Sends it now.
     *
     * @throws MessagingException when the server was not reached, or did not take it
     */
    void send(Letter letter) throws MessagingException {
        Transport.send(message(letter));
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new NamedMessage(session, letter.messageId());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** A mail as it is to arrive. */
    record Letter(
            String messageId, String recipient, String subject, String text, String html, Map<String, String> headers) {

        Letter {
            headers = Map.copyOf(headers);
        }

        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    /** Keeps the Message-ID that it was given; the library would make a new one for every attempt. */
    private static class NamedMessage extends MimeMessage {

        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
