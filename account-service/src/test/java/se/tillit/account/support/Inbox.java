package se.tillit.account.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has really arrived by SMTP. */
public final class Inbox {

    private static final Pattern LINK =
            Pattern.compile("https://tillit\\.example(/api/v1/[a-z/-]+/)([A-Za-z0-9_-]{22})");
    // What servers that are down by now had received.
    private static final List<MimeMessage> EARLIER = new CopyOnWriteArrayList<>();
    private static volatile @Nullable GreenMail server;

    private Inbox() {}

    /** Starts the mail server. @return its port */
    static int open() {
        int port = freePort();
        start(port);
        return port;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(int port) {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
    }

    static void close() {
        mail().stop();
    }

    private static GreenMail mail() {
        return Objects.requireNonNull(server);
    }

    /** Nobody answers at the SMTP port while the work is done. */
    public static void whileDown(Runnable work) {
        GreenMail stopped = mail();
        int port = stopped.getSmtp().getPort();
        stopped.getSmtp().stopService();
        try {
            work.run();
        } finally {
            start(port);
            EARLIER.addAll(List.of(stopped.getReceivedMessages()));
        }
    }

    /** All mail to an address, oldest first, once there are at least so many. */
    public static List<Letter> of(String address, int atLeast) {
        await().atMost(Duration.ofSeconds(15)).until(() -> now(address).size() >= atLeast);
        return now(address);
    }

    /** The newest mail to an address, once there are at least so many. */
    public static Letter newest(String address, int atLeast) {
        return of(address, atLeast).getLast();
    }

    /** The one mail to an address; fails when a second one arrives. */
    public static Letter only(String address) {
        List<Letter> letters = of(address, 1);
        quiet();
        assertThat(now(address)).hasSize(1);
        return letters.getFirst();
    }

    /** Until no mail is due and none is being handed over: what has not arrived by then was never ordered, or comes later. */
    public static void quiet() {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> CDI.current().select(MailQuiet.class).get().holds());
    }

    public static List<Letter> now(String address) {
        return Stream.concat(EARLIER.stream(), Arrays.stream(mail().getReceivedMessages()))
                .filter(message -> recipients(message).equalsIgnoreCase(address))
                .map(Letter::from)
                .toList();
    }

    private static String recipients(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail as it was read. */
    public record Letter(String subject, String text, String html, String messageId, Map<String, String> headers) {

        static Letter from(MimeMessage message) {
            try {
                Multipart parts = (Multipart) message.getContent();
                return new Letter(
                        message.getSubject(),
                        content(parts.getBodyPart(0)),
                        content(parts.getBodyPart(1)),
                        message.getMessageID(),
                        headers(message));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> headers(MimeMessage message) throws MessagingException {
            return Collections.list(message.getAllHeaders()).stream()
                    .collect(Collectors.toMap(Header::getName, Header::getValue, (first, _) -> first));
        }

        private static String content(BodyPart part) throws MessagingException, IOException {
            return part.getContent().toString();
        }

        /** The token of the link in it. */
        public String token() {
            return find(2);
        }

        /** The path of the link in it, without the token. */
        public String path() {
            return find(1);
        }

        private String find(int group) {
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).as("a link in %s", text).isTrue();
            assertThat(html).contains(link.group());
            return link.group(group);
        }
    }
}
