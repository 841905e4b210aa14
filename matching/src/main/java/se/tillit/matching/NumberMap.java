package se.tillit.matching;

import java.util.Arrays;

/** From numbers to numbers, both 0 or more, eight bytes for a place; at most half of the places are taken. */
final class NumberMap {
    static final int NONE = -1;

    private int[] keys;
    private int[] values;
    private int size;

    NumberMap() {
        allocate(16);
    }

    int size() {
        return size;
    }

    int get(int key) {
        int place = placeOf(key);
        return keys[place] == key ? values[place] : NONE;
    }

    /** How many places there are for keys, at least twice as many as keys. */
    int places() {
        return keys.length;
    }

    /** The key at a place, or {@link #NONE}. */
    int keyAt(int place) {
        return keys[place];
    }

    int valueAt(int place) {
        return values[place];
    }

    void put(int key, int value) {
        int place = placeOf(key);
        if (keys[place] == NONE) {
            keys[place] = key;
            size++;
        }
        values[place] = value;
        if (size > keys.length / 2) {
            grow();
        }
    }

    /** What was taken out, or {@link #NONE}. */
    int remove(int key) {
        int gap = placeOf(key);
        if (keys[gap] == NONE) {
            return NONE;
        }
        int removed = values[gap];
        size--;
        keys[gap] = NONE;
        closeBehind(gap);
        return removed;
    }

    long bytes() {
        return 8L * keys.length;
    }

    /** What could not get its own place stands behind it, without gaps. */
    private void closeBehind(int removed) {
        int place = next(removed);
        while (keys[place] != NONE) {
            int key = keys[place];
            int value = values[place];
            keys[place] = NONE;
            int better = placeOf(key);
            keys[better] = key;
            values[better] = value;
            place = next(place);
        }
    }

    private int placeOf(int key) {
        int place = (key * 0x9E37_79B9) >>> Integer.numberOfLeadingZeros(keys.length - 1);
        while (keys[place] != key && keys[place] != NONE) {
            place = next(place);
        }
        return place;
    }

    private int next(int place) {
        return (place + 1) & (keys.length - 1);
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        allocate(2 * oldKeys.length);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != NONE) {
                int place = placeOf(oldKeys[old]);
                keys[place] = oldKeys[old];
                values[place] = oldValues[old];
            }
        }
    }

    private void allocate(int places) {
        keys = new int[places];
        values = new int[places];
        Arrays.fill(keys, NONE);
    }
}
