package se.tillit.jobagent.employeraccess;

import jakarta.enterprise.inject.spi.CDI;

/** What the service does at night, now. */
public final class EveryNight {

    private EveryNight() {}

    public static void asksForNames() {
        CDI.current().select(EmployerNames.class).get().askForAll();
    }
}
