package se.tillit.jobagent.ad;

import se.tillit.text.Lexemes;

/**
 * What an ad is found by.
 *
 * @param version of all that the lexemes come from; those of an older release are made again
 */
public record Analysis(Lexemes lexemes, int version) {}
