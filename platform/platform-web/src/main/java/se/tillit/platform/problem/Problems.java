package se.tillit.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Turns what went wrong into the document that is sent, and logs what is our own fault, once and with the same id. */
@Singleton
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The document for a problem, in the language of an {@code Accept-Language} header. */
    public ProblemDocument document(ProblemException problem, Optional<String> acceptLanguage) {
        Locale locale = ProblemTexts.spoken(acceptLanguage);
        ProblemType type = problem.type();
        List<ProblemDocument.Fault> faults = problem.violations().stream()
                .map(violation -> new ProblemDocument.Fault(
                        violation.pointer(), violation.code(), texts.message(violation, locale)))
                .toList();
        String traceId = traceId();
        if (type.status() >= 500) {
            LOG.errorf(Wordless.of(problem), "problem=%s trace=%s", type.slug(), traceId);
        }
        return new ProblemDocument(
                "urn:tillit:problem:" + type.slug(),
                texts.title(type, locale),
                type.status(),
                texts.detail(type, locale),
                traceId,
                faults,
                problem.members());
    }

    /** The language in which {@link #document} answers, for {@code Content-Language}. */
    public static String language(Optional<String> acceptLanguage) {
        return ProblemTexts.spoken(acceptLanguage).getLanguage();
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString().replace("-", "");
    }
}
