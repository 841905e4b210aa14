/**
 * Which employers may advertise, through which of their people, and under which name: a copy of what account-service says. An employer that is not
 * verified, is suspended or was not heard of advertises nothing, and what it advertised is closed.
 */
@NullMarked
package se.tillit.jobagent.employeraccess;

import org.jspecify.annotations.NullMarked;
