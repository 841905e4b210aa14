package se.tillit.account.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the mail queue is worked off. */
@ConfigMapping(prefix = "tillit.mail")
interface MailQueueConfig {

    /** The gateway's public address, in front of every link in a mail. Set per deployment ({@code TILLIT_PUBLIC_URL}). */
    URI publicUrl();

    /** Mails taken and sent side by side per round. Raise it when a slow mail server makes the queue grow. */
    @WithDefault("10")
    int batch();

    /** How often the queue is looked at besides right after each commit; "off" stops sending on this replica. */
    @WithDefault("1s")
    String poll();

    /**
     * How long a taken mail is left to its sender, and an erasure of its person waits at most; must exceed
     * {@code tillit.smtp.timeout}.
     */
    @WithDefault("60s")
    Duration lease();

    /** The longest pause between two attempts. Lower it when the mail server tends to come back quickly. */
    @WithDefault("10m")
    Duration maxBackOff();

    /** How long the row of a closed mail, which holds no personal data, is kept to recognise a repeated order. */
    @WithDefault("30d")
    Duration keptClosed();
}
