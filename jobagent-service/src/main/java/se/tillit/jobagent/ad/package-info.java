/**
 * Job ads as they are stored: what they say, who advertises, whether they are open, and the feed of their changes. Every change of an ad, its
 * lexemes, its row in the feed and its event are committed together.
 */
@NullMarked
package se.tillit.jobagent.ad;

import org.jspecify.annotations.NullMarked;
