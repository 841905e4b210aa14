/**
 * What every request is held to: known query parameters, versions, merge patches, plain text.
 */
@NullMarked
package se.tillit.platform.request;

import org.jspecify.annotations.NullMarked;
