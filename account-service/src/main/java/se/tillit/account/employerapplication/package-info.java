/**
 * An employer's application, confirmed by mail before an operator ever sees it.
 */
@NullMarked
package se.tillit.account.employerapplication;

import org.jspecify.annotations.NullMarked;
