@NullMarked
package se.tillit.jobagent.click;

import org.jspecify.annotations.NullMarked;
