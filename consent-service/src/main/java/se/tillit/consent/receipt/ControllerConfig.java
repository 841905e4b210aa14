package se.tillit.consent.receipt;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Who answers for the data, as receipts state it. */
@ConfigMapping(prefix = "tillit.controller")
interface ControllerConfig {

    /** The legal name of whoever runs the site. */
    String name();

    /** Where to turn with questions: an e-mail address or a page. */
    String contact();

    /**
     * The gateway's public address, in front of the policy that a receipt names. Set per deployment
     * ({@code TILLIT_PUBLIC_URL}).
     */
    URI publicUrl();
}
