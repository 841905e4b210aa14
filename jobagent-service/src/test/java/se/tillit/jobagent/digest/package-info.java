@NullMarked
package se.tillit.jobagent.digest;

import org.jspecify.annotations.NullMarked;
