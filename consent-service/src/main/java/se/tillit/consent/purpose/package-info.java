/**
 * What people can consent to: each purpose alone, off until they say yes (or, where what they do with the service is the choice, on until they withdraw), its text published in Swedish and English and
 * never changed. Using the service is consent to nothing (C8).
 */
@NullMarked
package se.tillit.consent.purpose;

import org.jspecify.annotations.NullMarked;
