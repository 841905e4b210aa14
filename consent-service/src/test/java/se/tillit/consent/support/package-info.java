/** What several tests of this service need around it. */
@NullMarked
package se.tillit.consent.support;

import org.jspecify.annotations.NullMarked;
