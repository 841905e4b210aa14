/**
 * What every request is held to: known query parameters, versions, merge patches.
 */
@NullMarked
package se.tillit.platform.request;

import org.jspecify.annotations.NullMarked;
