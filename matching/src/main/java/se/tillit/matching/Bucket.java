package se.tillit.matching;

import java.util.Arrays;

/**
 * The queries that are filed under one key, one behind the other so that a search reads memory in its order. Most of them hold for every document
 * that has the key; of the others there is something left to be asked.
 */
final class Bucket {
    /** What stands before what is left to be asked: the length of all, the slot, the number. */
    static final int HEAD = 3;

    private static final int[] NOTHING = {};

    private final long key;
    private int[] holding = NOTHING;
    private int holdingSize;
    private int[] asking = NOTHING;
    private int askingSize;

    Bucket(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }

    /** Of each query that holds for every document with the key: slot and number. */
    int[] holding() {
        return holding;
    }

    /** How many numbers of {@link #holding} are in use. */
    int holdingSize() {
        return holdingSize;
    }

    /** Of each query of which something is left to be asked: the length of its entry, slot or reference, number, and what is left. */
    int[] asking() {
        return asking;
    }

    int askingSize() {
        return askingSize;
    }

    int size() {
        return holdingSize + askingSize;
    }

    /** Adds a query of which this is left to be asked; most often it is nothing. */
    void add(int slot, int number, int[] rest) {
        if (rest.length == 0) {
            holding = grown(holding, holdingSize + 2);
            holding[holdingSize++] = slot;
            holding[holdingSize++] = number;
        } else {
            ask(slot, number, rest);
        }
    }

    /** Adds a query whose whole program is asked, which lies with its slot. */
    void addReference(int slot, int number) {
        ask(~slot, number, NOTHING);
    }

    static boolean isReference(int slot) {
        return slot < 0;
    }

    private static int slot(int slotOrReference) {
        return isReference(slotOrReference) ? ~slotOrReference : slotOrReference;
    }

    private void ask(int slot, int number, int[] rest) {
        int length = HEAD + rest.length;
        asking = grown(asking, askingSize + length);
        asking[askingSize] = length;
        asking[askingSize + 1] = slot;
        asking[askingSize + 2] = number;
        System.arraycopy(rest, 0, asking, askingSize + HEAD, rest.length);
        askingSize += length;
    }

    private static int[] grown(int[] numbers, int needed) {
        return needed <= numbers.length
                ? numbers
                : Arrays.copyOf(numbers, Math.max(needed, numbers.length + numbers.length / 2));
    }

    /** What is done with a query. */
    interface Visitor {
        void visit(int slot, int number);
    }

    void forEach(Visitor visitor) {
        for (int at = 0; at < holdingSize; at += 2) {
            visitor.visit(holding[at], holding[at + 1]);
        }
        for (int at = 0; at < askingSize; at += asking[at]) {
            visitor.visit(slot(asking[at + 1]), asking[at + 2]);
        }
    }

    long bytes() {
        return 72 + 4L * (holding.length + asking.length);
    }

    /** Drops the entries of slots that are dead. */
    void sweep(Slots slots) {
        holdingSize = sweepHolding(slots);
        holding = trimmed(holding, holdingSize);
        askingSize = sweepAsking(slots);
        asking = trimmed(asking, askingSize);
    }

    private int sweepHolding(Slots slots) {
        int kept = 0;
        for (int at = 0; at < holdingSize; at += 2) {
            if (slots.isAlive(holding[at])) {
                holding[kept++] = holding[at];
                holding[kept++] = holding[at + 1];
            } else {
                slots.dropEntry(holding[at]);
            }
        }
        return kept;
    }

    private int sweepAsking(Slots slots) {
        int kept = 0;
        int at = 0;
        while (at < askingSize) {
            int length = asking[at];
            int slot = slot(asking[at + 1]);
            if (slots.isAlive(slot)) {
                System.arraycopy(asking, at, asking, kept, length);
                kept += length;
            } else {
                slots.dropEntry(slot);
            }
            at += length;
        }
        return kept;
    }

    private static int[] trimmed(int[] numbers, int size) {
        return size < numbers.length / 2 ? Arrays.copyOf(numbers, size) : numbers;
    }
}
