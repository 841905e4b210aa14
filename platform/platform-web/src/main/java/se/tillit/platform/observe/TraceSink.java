package se.tillit.platform.observe;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where spans go: to the file that {@code TILLIT_TRACES_FILE} names, or nowhere. */
class TraceSink {

    @Produces
    @Singleton
    SpanProcessor spans(@ConfigProperty(name = "tillit.traces.file") Optional<Path> file) {
        return file.<SpanProcessor>map(path ->
                        BatchSpanProcessor.builder(new SpanFileExporter(path)).build())
                .orElseGet(() -> SpanProcessor.composite(java.util.List.of()));
    }
}
