/** Programs the stack fetches and prepares once per user and version, for every checkout and every test. */
@NullMarked
package se.tillit.localstack.cache;

import org.jspecify.annotations.NullMarked;
