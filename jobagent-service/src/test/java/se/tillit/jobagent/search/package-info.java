@NullMarked
package se.tillit.jobagent.search;

import org.jspecify.annotations.NullMarked;
