package se.tillit.cv.carrier;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Begins with others of its kind while the process still loads classes. */
class HoldsCarrier {

    @Scheduled
    @RunOnVirtualThread
    void work() {}
}
