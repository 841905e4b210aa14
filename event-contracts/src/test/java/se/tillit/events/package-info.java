@NullMarked
package se.tillit.events;

import org.jspecify.annotations.NullMarked;
