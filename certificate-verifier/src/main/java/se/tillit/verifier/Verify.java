package se.tillit.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The command: {@code verify CERTIFICATE KEYS}. Ends with 0 and prints what was signed, or with 1 and says why not. */
public final class Verify {

    private static final ObjectMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Verify() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("verify CERTIFICATE KEYS: a file with the JWS and a file with the JWK set");
            System.exit(2);
        }
        try {
            System.out.println(
                    verify(Files.readString(Path.of(arguments[0])), Files.readString(Path.of(arguments[1]))));
        } catch (NotVerifiedException refused) {
            System.err.println("NOT VERIFIED: " + refused.getMessage());
            System.exit(1);
        } catch (NoSuchFileException missing) {
            System.err.println("There is no file " + missing.getFile());
            System.exit(2);
        } catch (IOException unreadable) {
            System.err.println("A file cannot be read as text");
            System.exit(2);
        }
    }

    /**
     * What was signed, for a person to read.
     *
     * @throws NotVerifiedException when the signature is not the keys' owner's over exactly this
     */
    public static String verify(String certificate, String keys) {
        Jws jws = Jws.parse(certificate);
        KeySet.parse(keys).verify(jws);
        try {
            return "VERIFIED " + jws.header().path("typ").asText() + ", signed by key "
                    + jws.header().path("kid").asText() + "\n" + PRETTY.writeValueAsString(jws.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
