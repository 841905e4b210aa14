@NullMarked
package se.tillit.jobagent.match;

import org.jspecify.annotations.NullMarked;
