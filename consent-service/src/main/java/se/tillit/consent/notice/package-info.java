/** Notices that people accepted when they opened a CV: they belong in the ledger like every other yes (feature 92). */
@NullMarked
package se.tillit.consent.notice;

import org.jspecify.annotations.NullMarked;
