/**
 * Erases a person from every service, in order, and proves it: a step is ordered until its service has answered with counts,
 * and the certificate is signed only when every service was asked at the end and had nothing left (architecture rule 5, F14,
 * F15). What cannot be done blocks and alarms; it is never skipped.
 */
@NullMarked
package se.tillit.consent.erasure;

import org.jspecify.annotations.NullMarked;
