/**
 * Links in bulk mail with which a reader ends that list and no other (RFC 8058, feature 59).
 */
@NullMarked
package se.tillit.account.unsubscription;

import org.jspecify.annotations.NullMarked;
