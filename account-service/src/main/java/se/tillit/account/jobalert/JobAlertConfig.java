package se.tillit.account.jobalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How alerts are told. */
@ConfigMapping(prefix = "tillit.job-alerts")
interface JobAlertConfig {

    /** In front of every link to an ad: the gateway's public address, as in all mail. */
    @WithDefault("${tillit.mail.public-url}")
    URI publicUrl();

    /** How long the mail of an alert is tried. Lower it where ads are open for hours and not for weeks. */
    @WithDefault("3d")
    Duration worthSending();
}
