package se.tillit.platform.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes spans as lines of JSON that a person can read. Only the attributes named here leave the process: route
 * templates, methods and status codes; a path, a query or an address never does.
 */
final class SpanFileExporter implements SpanExporter {

    private static final List<AttributeKey<?>> ALLOWED = List.of(
            AttributeKey.stringKey("http.route"),
            AttributeKey.stringKey("http.request.method"),
            AttributeKey.longKey("http.response.status_code"),
            AttributeKey.stringKey("error.type"),
            AttributeKey.stringKey("messaging.destination.name"));

    private final ObjectMapper json = new ObjectMapper();
    private final BufferedWriter out;

    SpanFileExporter(Path file) {
        try {
            this.out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized CompletableResultCode export(Collection<SpanData> spans) {
        try {
            for (SpanData span : spans) {
                out.write(json.writeValueAsString(line(span)));
                out.newLine();
            }
            out.flush();
            return CompletableResultCode.ofSuccess();
        } catch (IOException _) {
            return CompletableResultCode.ofFailure();
        }
    }

    static Map<String, Object> line(SpanData span) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.ofEpochSecond(0, span.getStartEpochNanos()).toString());
        line.put("trace", span.getTraceId());
        line.put("span", span.getSpanId());
        line.put("parent", span.getParentSpanId());
        line.put("kind", span.getKind().name());
        line.put("ms", (span.getEndEpochNanos() - span.getStartEpochNanos()) / 1_000_000.0);
        line.put("status", span.getStatus().getStatusCode().name());
        for (AttributeKey<?> key : ALLOWED) {
            Object value = span.getAttributes().get(key);
            if (value != null) {
                line.put(key.getKey(), value);
            }
        }
        return line;
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        try {
            out.close();
            return CompletableResultCode.ofSuccess();
        } catch (IOException _) {
            return CompletableResultCode.ofFailure();
        }
    }
}
