package se.tillit.jobagent.ad;

/** Where an ad came from. */
public enum AdSource {
    EMPLOYER,
    PARTNER
}
