package se.tillit.localstack.secrets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** The secrets of one data directory. A name asked for again has the value it had, also after a restart. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Properties values = new Properties();
    private final Path file;

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String password(String name) {
        return kept(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES)));
    }

    /** A key ring of one key, as the services read it: {@code id:base64(32 bytes)}. */
    public String keyRing(String name) {
        return kept(name, () -> "1:" + Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    }

    /** One key that signs with ES256, as consent-service reads it: {@code id:base64(PKCS#8)}. */
    public String signingKeys(String name) {
        return kept(name, () -> "1:" + Base64.getEncoder().encodeToString(signingKey()));
    }

    private static byte[] signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private synchronized String kept(String name, Supplier<String> maker) {
        String value = values.getProperty(name);
        if (value == null) {
            value = maker.get();
            values.setProperty(name, value);
            write();
        }
        return value;
    }

    /** Replaces the file in one step: a crash in between must not lose the keys of data that is already there. */
    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                values.store(
                        writer, "Secrets of this local stack. Deleting them makes the data beside them unreadable.");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
