package se.tillit.jobagent.partnerbatch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import se.tillit.platform.problem.JsonFaults;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * The items of a body, one at a time: a JSON array, or one object on each line. A line that cannot be read is an item of its own; in an array nobody
 * can say where the next item begins, so that there is none.
 */
abstract sealed class BatchItems {

    /** The largest item: a description may have 20,000 characters, each of them escaped. */
    static final int LARGEST = 262_144;

    private BatchItems() {}

    /** One item as it was sent. */
    sealed interface Item {

        /** JSON of some form. */
        record Sent(JsonNode json) implements Item {}

        /** No JSON, or too much of it. */
        record Unreadable(ProblemException problem) implements Item {}
    }

    /** The next one, as soon as it has come. */
    abstract Optional<Item> next() throws IOException;

    /** Whether everything was read that was sent. */
    abstract boolean isWhole();

    static BatchItems of(InputStream body, ObjectMapper json) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body); // and no buffer, which would wait until it is full
        int first = bytes.read();
        for (int blank = 1; Character.isWhitespace(first) && blank < LARGEST; blank++) {
            first = bytes.read();
        }
        if (first >= 0) {
            bytes.unread(first);
        }
        ObjectReader reader = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        return first == '[' ? new OfArray(bounded(json).createParser(bytes), reader) : new OfLines(bytes, json);
    }

    /** A text that is longer than any item ends an array: nothing of it is held. */
    private static JsonFactory bounded(ObjectMapper json) {
        JsonFactory factory = json.getFactory().copy();
        return factory.setStreamReadConstraints(factory.streamReadConstraints()
                .rebuild()
                .maxStringLength(4 * LARGEST)
                .build());
    }

    private static final class OfLines extends BatchItems {

        private static final int PIECE = 16_384;

        private final InputStream bytes;
        private final ObjectMapper json;

        /** What came last, of which something may not have been looked at yet. */
        private final byte[] piece = new byte[PIECE];

        private int at;
        private int end;

        /** What there is of a line; of one that is too long no more than tells that it is. */
        private byte[] line = new byte[PIECE];

        private int length;

        OfLines(InputStream bytes, ObjectMapper json) {
            this.bytes = bytes;
            this.json = json;
        }

        @Override
        Optional<Item> next() throws IOException {
            length = 0;
            while (hasMore()) {
                readLine();
                if (at < end) {
                    at++;
                    if (!isBlank()) {
                        return Optional.of(item());
                    }
                    length = 0;
                }
            }
            return isBlank() ? Optional.empty() : Optional.of(item());
        }

        private boolean hasMore() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, bytes.read(piece));
            }
            return at < end;
        }

        /** To its end, or that of the piece. */
        private void readLine() {
            int start = at;
            while (at < end && piece[at] != '\n') {
                at++;
            }
            int kept = Math.min(at - start, LARGEST + 1 - length);
            if (length + kept > line.length) {
                line = Arrays.copyOf(line, 2 * line.length);
            }
            System.arraycopy(piece, start, line, length, kept);
            length += kept;
        }

        /** Mostly the first byte tells. */
        private boolean isBlank() {
            return (length == 0 || line[0] <= ' ') && new String(line, 0, length, StandardCharsets.UTF_8).isBlank();
        }

        private Item item() {
            if (length > LARGEST) {
                return new Item.Unreadable(new ProblemException(ProblemType.PAYLOAD_TOO_LARGE));
            }
            try {
                return new Item.Sent(json.readTree(line, 0, length));
            } catch (JsonProcessingException failure) {
                return new Item.Unreadable(JsonFaults.problem(failure));
            } catch (IOException failure) {
                throw new IllegalStateException("reading from memory", failure);
            }
        }

        @Override
        boolean isWhole() {
            return true;
        }
    }

    private static final class OfArray extends BatchItems {

        private final JsonParser parser;
        private final ObjectReader reader;
        private boolean whole;
        private boolean over;

        OfArray(JsonParser parser, ObjectReader reader) throws IOException {
            this.parser = parser;
            this.reader = reader;
            parser.nextToken();
        }

        @Override
        Optional<Item> next() throws IOException {
            if (over) {
                return Optional.empty();
            }
            try {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.END_ARRAY) {
                    over = true;
                    whole = parser.nextToken() == null;
                    return whole ? Optional.empty() : Optional.of(broken());
                }
                if (token == null) {
                    over = true;
                    return Optional.of(broken());
                }
                return Optional.of(item());
            } catch (JsonProcessingException failure) {
                over = true;
                return Optional.of(new Item.Unreadable(JsonFaults.problem(failure)));
            }
        }

        /** Taken token by token, and no further than it may be long: what is too large is passed over, and the next one follows. */
        private Item item() throws IOException {
            long begin = parser.currentLocation().getByteOffset();
            TokenBuffer taken = new TokenBuffer(parser);
            boolean fits = true;
            int depth = 0;
            do {
                fits &= parser.currentLocation().getByteOffset() - begin <= LARGEST;
                if (fits) {
                    taken.copyCurrentEvent(parser);
                }
                depth += nesting(parser.currentToken());
            } while (depth > 0 && parser.nextToken() != null);
            return fits
                    ? new Item.Sent(reader.readTree(taken.asParserOnFirstToken()))
                    : new Item.Unreadable(new ProblemException(ProblemType.PAYLOAD_TOO_LARGE));
        }

        private static int nesting(JsonToken token) {
            return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }

        private static Item broken() {
            return new Item.Unreadable(
                    new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("", "invalid-json")));
        }

        @Override
        boolean isWhole() {
            return whole;
        }
    }
}
