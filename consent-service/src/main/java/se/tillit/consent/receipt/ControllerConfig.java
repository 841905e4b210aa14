package se.tillit.consent.receipt;

import io.smallrye.config.ConfigMapping;

/** Who answers for the data, as receipts state it. */
@ConfigMapping(prefix = "tillit.controller")
interface ControllerConfig {

    /** The legal name of whoever runs the site. */
    String name();

    /** Where to turn with questions: an e-mail address or a page. */
    String contact();
}
