@NullMarked
package se.tillit.jobagent.alert;

import org.jspecify.annotations.NullMarked;
