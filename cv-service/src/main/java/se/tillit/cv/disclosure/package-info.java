/**
 * What a person discloses of her identity to one employer: named fields, until a time, ended at once when she says so. consent-service notes the consent
 * before a grant is committed; whether it is live is decided by the statement that releases a CV, never here beforehand.
 */
@NullMarked
package se.tillit.cv.disclosure;

import org.jspecify.annotations.NullMarked;
