/** The three stories, told against a running platform with real mail and tokens, step by step and checked at each. */
@NullMarked
package se.tillit.localstack.tour;

import org.jspecify.annotations.NullMarked;
