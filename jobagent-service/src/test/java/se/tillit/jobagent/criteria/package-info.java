@NullMarked
package se.tillit.jobagent.criteria;

import org.jspecify.annotations.NullMarked;
