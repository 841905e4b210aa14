@NullMarked
package se.tillit.jobagent.feed;

import org.jspecify.annotations.NullMarked;
