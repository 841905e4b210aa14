package se.tillit.jobagent.partnerbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.platform.problem.ProblemType;

class BatchItemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsEachLineHoweverItComes(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> sent =
                random.ints(60, 0, 30_000).mapToObj(BatchItemsTest::ad).toList();
        StringBuilder body = new StringBuilder();
        for (String line : sent) {
            body.append(line)
                    .append(random.nextBoolean() ? "\n" : "\r\n")
                    .append(random.nextInt(4) == 0 ? " \t\n" : "");
        }
        assertThat(read(inPieces(body.toString(), random))).isEqualTo(sent);
    }

    @Test
    void readsALastLineThatDoesNotEnd() throws IOException {
        assertThat(read(bytes("{\"a\":1}\n{\"a\":2}"))).containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void findsNothingInBlankLines() throws IOException {
        assertThat(read(bytes(""))).isEmpty();
        assertThat(read(bytes("\n \n\t\r\n\u2003\n"))).isEmpty();
        assertThat(read(bytes("{\"a\":1}\n  "))).containsExactly("{\"a\":1}");
    }

    @Test
    void refusesALineThatIsTooLongAndReadsTheNextOne() throws IOException {
        int frame = ad(0).length();
        String longest = ad(BatchItems.LARGEST - frame);
        String tooLong = ad(BatchItems.LARGEST - frame + 1);
        assertThat(read(bytes(longest + '\n' + tooLong + '\n' + ad(3) + '\n' + tooLong.repeat(3) + '\n' + ad(4))))
                .containsExactly(
                        longest,
                        ProblemType.PAYLOAD_TOO_LARGE.name(),
                        ad(3),
                        ProblemType.PAYLOAD_TOO_LARGE.name(),
                        ad(4));
    }

    @Test
    void refusesALineThatIsNoJsonAndReadsTheNextOne() throws IOException {
        assertThat(read(bytes("{\"a\":\n{\"a\":2}\n")))
                .containsExactly(ProblemType.MALFORMED_REQUEST.name(), "{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}\n{\"a\":2}\n{\"a\"", "[{\"a\":1},{\"a\":2},{\"a\""})
    void givesWhatHasComeBeforeTheConnectionBreaks(String come) throws IOException {
        BatchItems items = BatchItems.of(breakingBehind(come), JSON);
        assertThat(shown(items.next())).isEqualTo("{\"a\":1}");
        assertThat(shown(items.next())).isEqualTo("{\"a\":2}");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(items::next);
    }

    private static String ad(int length) {
        return "{\"text\":\"" + "x".repeat(length) + "\"}";
    }

    private static InputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    /** As a connection gives it: some bytes at a time. */
    private static InputStream inPieces(String body, Random random) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(20_000)));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    /** As a request gives it whose length was announced: it has more to come until it breaks off. */
    private static InputStream breakingBehind(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                int read = super.read(to, from, length);
                if (read < 0) {
                    throw new UncheckedIOException(new EOFException());
                }
                return read;
            }

            @Override
            public synchronized int available() {
                return Integer.MAX_VALUE;
            }
        };
    }

    private static List<String> read(InputStream body) throws IOException {
        BatchItems items = BatchItems.of(body, JSON);
        List<String> read = new ArrayList<>();
        for (Optional<BatchItems.Item> item = items.next(); item.isPresent(); item = items.next()) {
            read.add(shown(item));
        }
        return read;
    }

    /** What was sent, or why it cannot be read. */
    private static String shown(Optional<BatchItems.Item> item) {
        return switch (item.orElseThrow()) {
            case BatchItems.Item.Sent sent -> sent.json().toString();
            case BatchItems.Item.Unreadable unreadable ->
                unreadable.problem().type().name();
        };
    }
}
