package se.tillit.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;

/** Tells what may pass from what never will. Only what says so is tried again; everything unknown parks and alarms. */
final class Transient {

    /** Connection, transaction rollback (serialisation, deadlock), resources, operator intervention, system error. */
    private static final List<String> SQL_STATES = List.of("08", "40", "53", "57", "58");

    private Transient() {}

    static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Transient::isItself);
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> sql instanceof SQLTransientException || hasTransientState(sql);
            case WebApplicationException web -> isServersFault(web.getResponse().getStatus());
            case ProcessingException _,
                    LockTimeoutException _,
                    PessimisticLockException _,
                    OptimisticLockException _,
                    QueryTimeoutException _,
                    TryAgainException _ -> true;
            default -> false;
        };
    }

    private static boolean hasTransientState(SQLException failure) {
        String state = failure.getSQLState();
        // The pool's own time-out has none.
        return state == null || SQL_STATES.stream().anyMatch(state::startsWith);
    }

    private static boolean isServersFault(int status) {
        return status >= 500 || status == 429 || status == 408 || status == 401;
    }
}
