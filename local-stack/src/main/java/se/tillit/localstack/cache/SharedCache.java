package se.tillit.localstack.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Things that are costly to make and the same for every local stack of this user: unpacked programs. An entry is either complete or
 * not there: it is made beside its place and moved there in one step, by one process at a time.
 */
public record SharedCache(Path directory) {

    /** Makes an entry in an empty directory. */
    @FunctionalInterface
    public interface Maker {
        void make(Path directory) throws IOException, InterruptedException;
    }

    /** The cache where users' caches are: {@code $XDG_CACHE_HOME/tillit}, usually {@code ~/.cache/tillit}. */
    public static SharedCache ofUser() {
        Path caches = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return new SharedCache(caches.resolve("tillit"));
    }

    /** The entry of this name, made now if nobody made it before. */
    public Path entry(String name, Maker maker) throws IOException, InterruptedException {
        Path entry = directory.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        Files.createDirectories(directory);
        synchronized (SharedCache.class) {
            try (FileChannel channel = FileChannel.open(
                            directory.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (!Files.isDirectory(entry)) {
                    Path unfinished = directory.resolve(name + ".unfinished");
                    delete(unfinished);
                    Files.createDirectories(unfinished);
                    maker.make(unfinished);
                    Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return entry;
    }

    /** A short name for what an entry was made from. */
    public static String fingerprint(String... ingredients) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String ingredient : ingredients) {
                digest.update(ingredient.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a directory with all it holds; links are deleted, not followed. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
