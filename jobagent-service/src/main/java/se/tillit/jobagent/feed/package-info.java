/**
 * What happened to the ads, for whoever keeps a copy: each opening, change and closing once, in one order, to be read on from where one stopped.
 */
@NullMarked
package se.tillit.jobagent.feed;

import org.jspecify.annotations.NullMarked;
