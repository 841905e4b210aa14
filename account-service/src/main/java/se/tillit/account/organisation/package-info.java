/**
 * Employers as an operator sees them: who they are, whether they are verified or suspended, and who belongs to them. Every change to what they may see gets a version in the same transaction.
 */
@NullMarked
package se.tillit.account.organisation;

import org.jspecify.annotations.NullMarked;
