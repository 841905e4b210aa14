/**
 * Publishing job ads: the one way in which an ad changes, by its advertiser or because its time has come. What others are told of it (the feed
 * and the event) is committed with the change, or, for a box ad, with the batch in which it may be told.
 */
@NullMarked
package se.tillit.jobagent.publication;

import org.jspecify.annotations.NullMarked;
