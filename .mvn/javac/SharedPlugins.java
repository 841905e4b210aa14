package se.tillit.build;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where javac takes its plug-ins from when one run compiles many modules. Each compilation asks for a loader of its own; all of
 * them give the same classes, so that Error Prone is read and warmed up once and not some thirty times. javac makes it by name
 * ({@code -XDprocloader}) and does without where it cannot find it.
 */
public final class SharedPlugins extends URLClassLoader {

    private static final Map<List<String>, ClassLoader> SHARED = new ConcurrentHashMap<>();

    private final ClassLoader shared;

    public SharedPlugins(URL[] path, ClassLoader parent) {
        super(path, parent);
        this.shared = SHARED.computeIfAbsent(
                Stream.of(path).map(URL::toString).toList(), _ -> new URLClassLoader(path, parent));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return shared.loadClass(name);
    }
}
