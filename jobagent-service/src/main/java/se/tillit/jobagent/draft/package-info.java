/**
 * An ad as an advertiser sends it, and what it must obey to become one: known codes, clean HTML, links that lead where they may.
 */
@NullMarked
package se.tillit.jobagent.draft;

import org.jspecify.annotations.NullMarked;
