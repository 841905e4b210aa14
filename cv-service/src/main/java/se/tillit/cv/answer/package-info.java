/**
 * What a person does about an employer's contact: accepts and discloses, refuses, answers, reports. What discloses is first noted as a consent and then
 * granted; what closes needs nothing.
 */
@NullMarked
package se.tillit.cv.answer;

import org.jspecify.annotations.NullMarked;
