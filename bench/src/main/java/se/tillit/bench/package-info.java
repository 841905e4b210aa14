/** Load and comparison runs, with the products they are compared to. Nothing here is part of the platform. */
@NullMarked
package se.tillit.bench;

import org.jspecify.annotations.NullMarked;
