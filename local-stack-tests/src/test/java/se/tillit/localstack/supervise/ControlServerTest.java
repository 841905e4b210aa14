package se.tillit.localstack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlServerTest {

    @TempDir
    Path directory;

    private final List<String> heard = new ArrayList<>();
    private final BlockingQueue<Lines> abandoned = new LinkedBlockingQueue<>();
    private final CountDownLatch hurry = new CountDownLatch(1);
    private ControlClient client = new ControlClient(Path.of(""));

    @BeforeEach
    void serve() {
        Path file = directory.resolve("sock");
        client = new ControlClient(file);
        Thread.startVirtualThread(() -> {
            try {
                new ControlServer(file, this::obey, abandoned::add).serve();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        await().until(client::reachable);
    }

    private void obey(String words, Lines answer) throws Exception {
        switch (words) {
            case "count" -> {
                answer.say("one");
                answer.say("two");
            }
            case "fail" -> throw new IllegalStateException("first\nsecond");
            case "fail silently" -> throw new IllegalStateException();
            case "wait" -> hurry.await();
            default -> answer.say("you said: " + words);
        }
    }

    @Test
    void passesOnWhatACommandSays() throws Exception {
        assertThat(client.ask("count", heard::add)).isTrue();

        assertThat(heard).containsExactly("one", "two");
    }

    @Test
    void tellsTheOneWhoAskedWhyACommandFailed() throws Exception {
        assertThat(client.ask("fail", heard::add)).isFalse();
        assertThat(client.ask("fail silently", heard::add)).isFalse();

        assertThat(heard).containsExactly("first", "second", "java.lang.IllegalStateException");
    }

    @Test
    void answersOthersWhileACommandRuns() throws Exception {
        Thread waiting = Thread.startVirtualThread(() -> {
            try {
                client.ask("wait", line -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(client.ask("hej å ä ö", heard::add)).isTrue();

        assertThat(heard).containsExactly("you said: hej å ä ö");
        hurry.countDown();
        waiting.join();
    }

    @Test
    void noticesThatTheOneWhoAskedIsGone() throws Exception {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("sock")))) {
            channel.write(ByteBuffer.wrap("wait\n".getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(abandoned.poll(5, TimeUnit.SECONDS)).isNotNull();
        hurry.countDown();
    }

    @Test
    void isNotReachableWhereNobodyServes() {
        ControlClient lost = new ControlClient(directory.resolve("elsewhere"));

        assertThat(lost.reachable()).isFalse();
        assertThatThrownBy(() -> lost.ask("count", heard::add)).isInstanceOf(IOException.class);
    }
}
