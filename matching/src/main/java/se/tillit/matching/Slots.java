package se.tillit.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives each stored query a slot, which keeps its program and which its entries name. A query that is put again gets a new one; the old slot is dead
 * from then on, and is given away again when no entry names it any more.
 */
final class Slots {
    private static final int[] NO_PROGRAM = {};

    private final NumberMap slotOf = new NumberMap();
    private long[] alive = new long[1];
    private int[] entries = new int[16];
    private int[] @Nullable [] programs = new int[16][];
    private int[] free = new int[16];
    private int frees;
    private int used;
    private long liveEntries;
    private long deadEntries;
    private long bytesOfPrograms;

    int queries() {
        return slotOf.size();
    }

    /** Entries that name a dead slot. */
    long deadEntries() {
        return deadEntries;
    }

    long liveEntries() {
        return liveEntries;
    }

    /** A slot for a query, whose number has none. */
    int take(int of, int itsEntries, int[] program) {
        int slot = frees > 0 ? free[--frees] : used++;
        if (slot == entries.length) {
            alive = Arrays.copyOf(alive, grown(slot) / 64 + 1);
            entries = Arrays.copyOf(entries, grown(slot));
            programs = Arrays.copyOf(programs, grown(slot));
        }
        alive[slot >>> 6] |= (1L << slot);
        entries[slot] = itsEntries;
        programs[slot] = program;
        bytesOfPrograms += bytes(program);
        liveEntries += itsEntries;
        slotOf.put(of, slot);
        return slot;
    }

    /** The program of the query with this number; empty, too, when there is none. */
    int[] programOf(int number) {
        int slot = slotOf.get(number);
        return slot == NumberMap.NONE ? NO_PROGRAM : program(slot);
    }

    /** The slot that a number had is dead from now on; answers whether it had one. */
    boolean retire(int of) {
        int slot = slotOf.remove(of);
        if (slot == NumberMap.NONE) {
            return false;
        }
        alive[slot >>> 6] &= ~(1L << slot);
        bytesOfPrograms -= bytes(program(slot));
        programs[slot] = null;
        liveEntries -= entries[slot];
        deadEntries += entries[slot];
        return true;
    }

    boolean isAlive(int slot) {
        return (alive[slot >>> 6] & (1L << slot)) != 0;
    }

    /** The program of a query; of a dead one there is none. */
    int[] program(int slot) {
        int[] program = programs[slot];
        return program == null ? NO_PROGRAM : program;
    }

    /** Says that an entry of a dead slot is no more. */
    void dropEntry(int slot) {
        deadEntries--;
        if (--entries[slot] == 0) {
            if (frees == free.length) {
                free = Arrays.copyOf(free, grown(frees));
            }
            free[frees++] = slot;
        }
    }

    long bytes() {
        return 9L * entries.length + 4L * free.length + slotOf.bytes() + bytesOfPrograms;
    }

    private static long bytes(int[] program) {
        return 16 + 4L * program.length;
    }

    private static int grown(int length) {
        return length + length / 2;
    }
}
