package se.tillit.gateway.stub;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are: what an HTTP client would clean up or refuse. */
public final class RawHttp {

    private static final int PATIENCE_MS = 1500;

    private RawHttp() {}

    /** Everything that comes back until the connection closes or nothing more comes. */
    public static String send(String bytes) {
        return send(bytes, PATIENCE_MS);
    }

    /** The same with so many milliseconds of patience. */
    public static String send(String bytes, int patience) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(patience);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the answer to a GET of exactly this path. */
    public static int statusOf(String method, String path, String token) {
        String answer =
                send("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                        .formatted(method, path, token));
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException _) {
            all.append("\n[still open]");
        } catch (IOException _) {
            all.append("\n[reset]");
        }
        return all.toString();
    }
}
