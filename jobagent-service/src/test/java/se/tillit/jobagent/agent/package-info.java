@NullMarked
package se.tillit.jobagent.agent;

import org.jspecify.annotations.NullMarked;
