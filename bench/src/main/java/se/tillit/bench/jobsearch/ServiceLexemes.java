package se.tillit.bench.jobsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import se.tillit.bench.market.RealAd;

/** What the service finds an ad by, made by the service's own classes out of its packaged jars: nothing here knows how they do it. */
final class ServiceLexemes implements AutoCloseable {
    private final URLClassLoader classes;
    private final Constructor<?> content;
    private final Method type;
    private final Method extent;
    private final Method lexemes;
    private final Method written;
    private final int version;

    ServiceLexemes(Path application) throws IOException, ReflectiveOperationException {
        classes = new URLClassLoader(jars(application), ClassLoader.getPlatformClassLoader());
        Class<?> ad = classes.loadClass("se.tillit.jobagent.ad.AdContent");
        Class<?> analysis = classes.loadClass("se.tillit.jobagent.criteria.AdLexemes");
        content = ad.getConstructors()[0];
        type = classes.loadClass("se.tillit.jobagent.ad.EmploymentType").getMethod("valueOf", String.class);
        extent = classes.loadClass("se.tillit.jobagent.ad.Extent").getMethod("valueOf", String.class);
        lexemes = analysis.getMethod("of", ad, String.class);
        written = classes.loadClass("se.tillit.text.Lexemes").getMethod("toTsvector");
        version = analysis.getField("VERSION").getInt(null);
    }

    private static URL[] jars(Path application) throws IOException {
        try (Stream<Path> files = Files.walk(application)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(ServiceLexemes::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of the column. */
    String of(RealAd ad) throws ReflectiveOperationException {
        Object said = content.newInstance(
                ad.title(),
                ad.description(),
                ad.occupation(),
                ad.municipality(),
                ad.county(),
                type.invoke(null, ad.employmentType()),
                extent.invoke(null, ad.extent()),
                false);
        return (String) written.invoke(lexemes.invoke(null, said, ad.employer()));
    }

    /** What stands beside it. */
    int version() {
        return version;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
