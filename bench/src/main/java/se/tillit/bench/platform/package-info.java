/** The platform itself as what is measured: its own services as processes of their own, filled to the size that a run asks for. */
@NullMarked
package se.tillit.bench.platform;

import org.jspecify.annotations.NullMarked;
