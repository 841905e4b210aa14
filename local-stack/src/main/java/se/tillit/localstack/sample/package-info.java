/**
 * Invented people and employers for a machine to try things on. The same seed makes the same people; every address ends in a reserved domain, every
 * phone number comes from a range that is kept free for fiction, nobody has a personnummer. They come in through the gateway like everybody else.
 */
@NullMarked
package se.tillit.localstack.sample;

import org.jspecify.annotations.NullMarked;
