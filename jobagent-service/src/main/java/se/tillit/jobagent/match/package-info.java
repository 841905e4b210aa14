/**
 * Which agents an ad matches. Every agent that was committed before a match began takes part in it, whichever replica it was changed at; an ad is matched
 * again when it says something else or opens again, and then nobody is told of it a second time.
 */
@NullMarked
package se.tillit.jobagent.match;

import org.jspecify.annotations.NullMarked;
