package se.tillit.matching;

import java.util.Arrays;

/**
 * The queries that are filed under one key, one behind the other so that a search reads memory in its order: for each its length, its slot, its
 * number and its program, or no program when that is kept with the slot.
 */
final class Bucket {
    /** What stands before a program: the length of all, the slot, the number. */
    static final int HEAD = 3;

    private final long key;
    private int[] entries = new int[0];
    private int size;

    Bucket(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    int[] entries() {
        return entries;
    }

    int size() {
        return size;
    }

    void add(int slot, int number, int[] program) {
        int length = HEAD + program.length;
        if (size + length > entries.length) {
            entries = Arrays.copyOf(entries, size + Math.max(length, size / 2));
        }
        entries[size] = length;
        entries[size + 1] = slot;
        entries[size + 2] = number;
        System.arraycopy(program, 0, entries, size + HEAD, program.length);
        size += length;
    }

    /** What is done with an entry: its program lies in an array, or with its slot when it is empty there. */
    interface Visitor {
        void visit(int slot, int number, int[] entries, int from, int to);
    }

    void forEach(Visitor visitor) {
        for (int at = 0; at < size; at += entries[at]) {
            visitor.visit(entries[at + 1], entries[at + 2], entries, at + HEAD, at + entries[at]);
        }
    }

    long bytes() {
        return 48 + 4L * entries.length;
    }

    /** Drops the entries of slots that are dead. */
    void sweep(Slots slots) {
        int kept = 0;
        int at = 0;
        while (at < size) {
            int length = entries[at];
            if (slots.isAlive(entries[at + 1])) {
                System.arraycopy(entries, at, entries, kept, length);
                kept += length;
            } else {
                slots.dropEntry(entries[at + 1]);
            }
            at += length;
        }
        size = kept;
        if (size < entries.length / 2) {
            entries = Arrays.copyOf(entries, size);
        }
    }
}
