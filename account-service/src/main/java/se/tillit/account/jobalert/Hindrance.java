package se.tillit.account.jobalert;

import java.util.Locale;

/** Why an alert is not told, as far as this service decides it. */
enum Hindrance {
    /** She withdrew from all alerts. */
    CONSENT,
    /** She stopped this agent. */
    AGENT_OFF,
    /** She does not want alerts there any more. */
    CHANNEL_OFF,
    /** She is gone. */
    ACCOUNT;

    /** What the metric calls it. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
