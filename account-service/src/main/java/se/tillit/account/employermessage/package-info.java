/**
 * Tells a candidate that an employer wrote on a case. The words stay with cv-service, which is asked at each attempt to tell them.
 */
@NullMarked
package se.tillit.account.employermessage;

import org.jspecify.annotations.NullMarked;
