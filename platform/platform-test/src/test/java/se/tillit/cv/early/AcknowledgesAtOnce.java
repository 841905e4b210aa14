package se.tillit.cv.early;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Loses what it had not taken when it was killed. */
class AcknowledgesAtOnce {

    @Incoming
    @Blocking
    @Acknowledgment
    void take(String message) {}
}
