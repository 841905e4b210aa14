package se.tillit.cv.field;

import jakarta.inject.Inject;

/** Injects into a field. */
class FieldInjected {
    @Inject
    String value;
}
