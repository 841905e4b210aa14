/**
 * Passwords, client secrets and key rings of a local stack: made at random when first needed, kept beside the data they protect,
 * readable by the owner alone. None is ever checked in.
 */
@NullMarked
package se.tillit.localstack.secrets;

import org.jspecify.annotations.NullMarked;
