package se.tillit.account.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes everything. */
@ConfigMapping(prefix = "tillit.smtp")
interface SmtpConfig {

    /** Set per deployment ({@code TILLIT_SMTP_HOST}). */
    String host();

    /** Set per deployment ({@code TILLIT_SMTP_PORT}). */
    int port();

    /** The address that our mail comes from. Set per deployment ({@code TILLIT_MAIL_FROM}). */
    String from();

    /** Set it, and the password, when the mail server asks for a login. */
    Optional<String> user();

    /** Belongs to {@link #user()}; from the environment or a mounted file. */
    Optional<String> password();

    /** TLS is used when the server offers it; with this, nothing is sent unless it does. */
    @WithDefault("false")
    boolean startTlsRequired();

    /** How long connecting, and each answer of the server, may take. Raise it for a server that checks long. */
    @WithDefault("15s")
    Duration timeout();
}
