package se.tillit.jobagent.employeraccess;

import jakarta.enterprise.context.ApplicationScoped;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.platform.inbox.EventConsumer;

/** Takes over who may advertise. */
@ApplicationScoped
class EmployerAccessChangedConsumer implements EventConsumer<EmployerAccessChanged> {

    private final EmployerAccesses accesses;

    EmployerAccessChangedConsumer(EmployerAccesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public String name() {
        return "employer-access";
    }

    @Override
    public Class<EmployerAccessChanged> form() {
        return EmployerAccessChanged.class;
    }

    @Override
    public void take(EmployerAccessChanged event) {
        accesses.put(new EmployerAccess(
                event.employerId(), event.version(), event.verified(), event.suspended(), event.members()));
    }
}
