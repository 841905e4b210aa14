/**
 * How often one caller may do what, in this replica's memory and under a hash. A closing act is never refused here.
 */
@NullMarked
package se.tillit.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
