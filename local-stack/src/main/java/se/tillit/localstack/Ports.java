package se.tillit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Which number each port has in one stack. */
public final class Ports {

    /** Below the range from which the kernel takes the near ends of connections, so that none is taken before we listen. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1000;

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

    /** Numbers that nobody listens on now. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = bindSomewhere();
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
        } finally {
            held.forEach(Ports::release);
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    private static ServerSocket bindSomewhere() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<ServerSocket> socket = bind(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            if (socket.isPresent()) {
                return socket.get();
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
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
