/**
 * The open ads as an index of this replica, for the search. What it holds is what one snapshot of the database saw, and it says which: whoever answers
 * from it asks the database whether anything has changed since, so that no answer is older than its question.
 */
@NullMarked
package se.tillit.jobagent.openads;

import org.jspecify.annotations.NullMarked;
