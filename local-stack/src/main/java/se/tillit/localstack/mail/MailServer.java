package se.tillit.localstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;

/** SMTP in, HTTP out. */
final class MailServer implements AutoCloseable {

    private static final int CAPACITY = 5000;

    private final GreenMail smtp;
    private final MailSite site;

    MailServer(int smtpPort, int httpPort) throws IOException {
        Mailbox mailbox = new Mailbox(CAPACITY);
        smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getManagers()
                .getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> new CatchAllUser(recipient.getEmail(), mailbox));
        site = new MailSite(mailbox, httpPort);
    }

    void start() {
        smtp.start();
        site.start();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    int httpPort() {
        return site.port();
    }

    @Override
    public void close() {
        site.stop();
        smtp.stop();
    }
}
