/**
 * How far this service's copies of what others own were pulled.
 */
@NullMarked
package se.tillit.jobagent.pull;

import org.jspecify.annotations.NullMarked;
