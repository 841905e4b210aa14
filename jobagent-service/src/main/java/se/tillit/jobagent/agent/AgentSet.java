package se.tillit.jobagent.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** Numbers of agents, compressed as they are stored: an ad may match tens of thousands. Never changed. */
public final class AgentSet {

    private final RoaringBitmap numbers;

    private AgentSet(RoaringBitmap numbers) {
        this.numbers = numbers;
    }

    /** A set of these. */
    public static AgentSet of(int... numbers) {
        return new AgentSet(RoaringBitmap.bitmapOf(numbers));
    }

    /** Reads what {@link #stored} wrote. */
    public static AgentSet read(byte[] stored) {
        RoaringBitmap numbers = new RoaringBitmap();
        try {
            numbers.deserialize(ByteBuffer.wrap(stored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AgentSet(numbers);
    }

    /** As it is kept in a column. */
    public byte[] stored() {
        RoaringBitmap compressed = numbers.clone();
        compressed.runOptimize();
        ByteBuffer bytes = ByteBuffer.allocate(compressed.serializedSizeInBytes());
        compressed.serialize(bytes);
        return bytes.array();
    }

    /** What is in both. */
    public AgentSet and(AgentSet other) {
        return and(other.numbers);
    }

    /** What is in both. */
    public AgentSet and(RoaringBitmap others) {
        return new AgentSet(RoaringBitmap.and(numbers, others));
    }

    public boolean has(int number) {
        return numbers.contains(number);
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    public int size() {
        return numbers.getCardinality();
    }

    /** In ascending order. */
    public IntStream stream() {
        return numbers.stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentSet that && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return "AgentSet[" + size() + "]";
    }
}
