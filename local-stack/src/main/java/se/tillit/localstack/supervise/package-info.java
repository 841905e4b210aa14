/**
 * The one supervisor that {@code tillit up} leaves behind, and the commands that talk to it over a socket file in the checkout. It
 * brings back what ends by itself; when it is killed its children end with it, and the next command ends what might be left.
 */
@NullMarked
package se.tillit.localstack.supervise;

import org.jspecify.annotations.NullMarked;
