package se.tillit.localstack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import se.tillit.localstack.cache.SharedCache;

/** Where the server keeps its data. */
record DataDirectory(Path path) {

    /** Makes a new one: UTF-8, and an order of characters that is the same on every machine. */
    void initialise(PostgresBinaries binaries, String superuserPassword) throws IOException, InterruptedException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        SharedCache.delete(unfinished);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path password = Files.createTempFile(
                path.toAbsolutePath().getParent(),
                "superuser",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword);
            run(initdb(binaries, unfinished, password));
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, path);
    }

    private static List<String> initdb(PostgresBinaries binaries, Path directory, Path password) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--"));
        }
        command.addAll(List.of(
                binaries.program("initdb"),
                "--pgdata=" + directory,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("initdb failed: " + output);
        }
    }

    /**
     * Removes the lock a killed server left, when the process it names is no server of this directory. PostgreSQL does so itself
     * unless the id was given to another process of the same user in the meantime; then it would refuse to start for ever.
     */
    void removeStaleLock() throws IOException {
        Path lock = path.resolve("postmaster.pid");
        if (Files.exists(lock)) {
            String pid = Files.readAllLines(lock).getFirst().trim();
            if (!servesThisDirectory(pid)) {
                Files.delete(lock);
            }
        }
    }

    /** A server's working directory is its data directory. */
    private boolean servesThisDirectory(String pid) {
        try {
            return Files.isSameFile(Path.of("/proc", pid, "cwd"), path);
        } catch (IOException gone) {
            return false;
        }
    }
}
