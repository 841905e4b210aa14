@NullMarked
package se.tillit.jobagent.openads;

import org.jspecify.annotations.NullMarked;
