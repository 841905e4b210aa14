/**
 * People of whom no employer sees anything, whatever they set themselves: they are being erased, or their account waits for its end. consent-service
 * decides it; it is committed here before anybody is told so.
 */
@NullMarked
package se.tillit.cv.closing;

import org.jspecify.annotations.NullMarked;
