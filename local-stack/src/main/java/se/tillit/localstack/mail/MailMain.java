package se.tillit.localstack.mail;

import java.io.IOException;
import se.tillit.localstack.process.ParentWatch;

/** The program of the mail catcher's process. */
public final class MailMain {

    private MailMain() {}

    /** Takes the SMTP port and the HTTP port. */
    public static void main(String[] arguments) throws IOException {
        ParentWatch.exitWhenOrphaned();
        MailServer server = new MailServer(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mail-shutdown"));
        server.start();
    }
}
