/**
 * Leaving for a partner's site: where an ad leads, whose rules hold there, and how often it was opened on a day. Nothing about the person is
 * stored, passed on, or part of the address she is led to.
 */
@NullMarked
package se.tillit.jobagent.click;

import org.jspecify.annotations.NullMarked;
