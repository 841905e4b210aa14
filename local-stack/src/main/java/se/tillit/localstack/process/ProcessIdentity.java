package se.tillit.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process and no other: its id, the clock tick it was started at and the boot it belongs to. The kernel hands out ids again, and
 * ending whatever now has an old id would hit somebody else's work.
 */
public record ProcessIdentity(long pid, long startTick, String boot) {

    private static final Path PROC = Path.of("/proc");
    private static final Path BOOT_ID = PROC.resolve("sys/kernel/random/boot_id");

    /** Fields of {@code /proc/PID/stat} counted from the one after the command name, which may itself hold blanks. */
    private static final int STATE = 0;

    private static final int START_TICK = 19;

    /** The living process with this id, or nothing if there is none. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessIdentity(
                    pid,
                    Long.parseLong(fields[START_TICK]),
                    Files.readString(BOOT_ID).trim()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** One line for a file; {@link #parse} reads it back. */
    public String line() {
        return pid + " " + startTick + " " + boot;
    }

    public static Optional<ProcessIdentity> parse(String line) {
        String[] parts = line.trim().split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
