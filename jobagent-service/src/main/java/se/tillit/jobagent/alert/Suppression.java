package se.tillit.jobagent.alert;

/** Why an ad that an agent found is not told. */
public enum Suppression {
    AD_CLOSED("ad-closed"),
    AGENT_OFF("agent-off");

    private final String wireName;

    Suppression(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in the database and in the metric. */
    String wireName() {
        return wireName;
    }
}
