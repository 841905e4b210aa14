package se.tillit.jobagent.ad;

/** What an ad says, and from when to when. */
public record Edition(AdContent content, Run run) {}
