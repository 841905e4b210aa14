/**
 * Tells account-service once a day that a candidate was here, whichever service she used: her retention is counted from it
 * (J49). It is done beside the request, which never waits or fails for it.
 */
@NullMarked
package se.tillit.gateway.activity;

import org.jspecify.annotations.NullMarked;
