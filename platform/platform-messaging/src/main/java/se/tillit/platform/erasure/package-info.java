/**
 * This service's part in an erasure: it does the ordered steps once, answers with counts, and refuses whatever would write about an erased person again.
 */
@NullMarked
package se.tillit.platform.erasure;

import org.jspecify.annotations.NullMarked;
