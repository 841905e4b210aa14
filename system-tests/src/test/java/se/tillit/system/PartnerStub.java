package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A partner's web site, where candidates arrive who left for it. It keeps every byte that they bring. */
final class PartnerStub implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(UTF_8);
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(UTF_8);

    private final List<String> brought = new CopyOnWriteArrayList<>();
    private final ServerSocket door;

    PartnerStub() throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Where an address of the partner's leads in this test, as a name server would have it. */
    URI reached(String url) {
        URI wanted = URI.create(url);
        String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return URI.create("http://localhost:" + door.getLocalPort() + wanted.getRawPath() + query);
    }

    /** The requests that came, byte for byte. */
    List<String> brought() {
        return brought;
    }

    private void serve() {
        try {
            while (true) {
                try (Socket visitor = door.accept()) {
                    brought.add(head(visitor.getInputStream()));
                    visitor.getOutputStream().write(ANSWER);
                }
            }
        } catch (SocketException closed) {
            // nobody comes any more
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(InputStream request) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        int next = request.read();
        while (next >= 0 && matched < END_OF_HEAD.length) {
            head.write(next);
            matched = next == END_OF_HEAD[matched] ? matched + 1 : 0;
            next = matched < END_OF_HEAD.length ? request.read() : next;
        }
        return head.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
