package se.tillit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** Which number each port has in one stack. */
public final class Ports {

    /** Below the range from which the kernel takes the near ends of connections, so that none is taken before we listen. */
    private static final int LOWEST = 20_000;

    /** How many numbers go together: whoever listens on the first of them has claimed all, for as long as it lives. */
    private static final int BLOCK = 40;

    private static final int BLOCKS = 300;
    private static final int ATTEMPTS = 1000;

    /** A claim ends with its socket, and a socket that nobody holds is closed. */
    private static final List<ServerSocket> CLAIMS = new CopyOnWriteArrayList<>();

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /** The numbers people know. */
    public static Ports known() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, port.number());
        }
        return new Ports(numbers);
    }

    /** Numbers that nobody listens on now, and that nobody else takes who asks for free ones while we live. */
    public static Ports free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Ports> block =
                    claim(LOWEST + BLOCK * ThreadLocalRandom.current().nextInt(BLOCKS));
            if (block.isPresent()) {
                return block.get();
            }
        }
        throw new IllegalStateException("No free ports between " + LOWEST + " and " + (LOWEST + BLOCK * BLOCKS));
    }

    public int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    private static Optional<Ports> claim(int first) {
        Optional<ServerSocket> claim = bind(first);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int number = first + 1 + numbers.size();
            Optional<ServerSocket> free = bind(number);
            if (free.isEmpty()) {
                release(claim.get());
                return Optional.empty();
            }
            release(free.get());
            numbers.put(port, number);
        }
        CLAIMS.add(claim.get());
        return Optional.of(new Ports(numbers));
    }

    private static Optional<ServerSocket> bind(int candidate) {
        try {
            return Optional.of(new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
