package se.tillit.system;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Many byte sequences, all looked for in one pass. */
final class Needles {

    /** What finding it means; the data map uses the same words. */
    enum Kind {
        VALUE,
        ID,
        HASH,
        SEALED
    }

    /**
     * One form of one trace of a person.
     *
     * @param trace whose and what, never the value itself: it is printed when it is found
     */
    record Needle(Kind kind, String trace, String form) {

        @Override
        public String toString() {
            return trace + " as " + form;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Sought(Needle needle, byte[] bytes) {

        private boolean stands(byte[] content, int start) {
            int end = start + bytes.length;
            return end <= content.length && Arrays.equals(content, start, end, bytes, 0, bytes.length);
        }
    }

    private static final int WINDOW = Integer.BYTES;

    private final Map<Integer, List<Sought>> byBeginning = new HashMap<>();
    /** Says no for almost every position, so that the map is seldom asked. */
    private final BitSet beginnings = new BitSet(1 << 20);

    Needles add(Kind kind, String trace, Map<String, byte[]> forms) {
        forms.forEach((form, bytes) -> {
            int beginning = ByteBuffer.wrap(bytes).getInt();
            byBeginning
                    .computeIfAbsent(beginning, _ -> new ArrayList<>())
                    .add(new Sought(new Needle(kind, trace, form), bytes.clone()));
            beginnings.set(slot(beginning));
        });
        return this;
    }

    void find(byte[] content, Consumer<Needle> found) {
        if (content.length < WINDOW) {
            return;
        }
        int window = ByteBuffer.wrap(content).getInt() >>> Byte.SIZE;
        for (int next = WINDOW - 1; next < content.length; next++) {
            window = (window << Byte.SIZE) | (content[next] & 0xff);
            if (beginnings.get(slot(window))) {
                for (Sought sought : byBeginning.getOrDefault(window, List.of())) {
                    if (sought.stands(content, next - WINDOW + 1)) {
                        found.accept(sought.needle());
                    }
                }
            }
        }
    }

    private static int slot(int beginning) {
        return (beginning * 0x9E3779B1) >>> 12;
    }
}
