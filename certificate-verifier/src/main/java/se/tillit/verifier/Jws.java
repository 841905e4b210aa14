package se.tillit.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;

/** A compact JWS (RFC 7515) that was read and not yet believed. */
record Jws(JsonNode header, JsonNode payload, String signed, String signature) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws NotVerifiedException when it is no compact JWS with JSON in it */
    static Jws parse(String compact) {
        String[] parts = compact.strip().split("\\.", -1);
        if (parts.length != 3) {
            throw new NotVerifiedException("it is not a compact JWS: three parts with dots between them");
        }
        return new Jws(object(parts[0], "header"), object(parts[1], "payload"), parts[0] + "." + parts[1], parts[2]);
    }

    private static JsonNode object(String encoded, String name) {
        try {
            JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(encoded));
            if (node == null || !node.isObject()) {
                throw new NotVerifiedException("its " + name + " is no JSON object");
            }
            return node;
        } catch (IOException | IllegalArgumentException _) {
            throw new NotVerifiedException("its " + name + " cannot be read");
        }
    }

    byte[] signedBytes() {
        return signed.getBytes(US_ASCII);
    }

    byte[] signatureBytes() {
        try {
            return Base64.getUrlDecoder().decode(signature);
        } catch (IllegalArgumentException _) {
            throw new NotVerifiedException("its signature cannot be read");
        }
    }
}
