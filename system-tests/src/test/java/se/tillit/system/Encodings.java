package se.tillit.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The forms in which a value may lie around, by name. Forms that are the same bytes for a value are one form. */
final class Encodings {

    private Encodings() {}

    /** Every distinct form of a value, as the bytes to look for. */
    static Map<String, byte[]> of(String value) {
        Map<String, byte[]> forms = texts(value);
        forms.putAll(digests(value));
        return distinct(forms);
    }

    /** As {@link #of}, without the digests, which are no way back to the value. */
    static Map<String, byte[]> ofText(String value) {
        return distinct(texts(value));
    }

    /** How an id is written where nothing else is done to it: as text, as bytes, and inside Base64. */
    static Map<String, byte[]> ofId(String id) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", id.getBytes(UTF_8));
        addBase64(forms, id);
        if (id.length() == 36) {
            UUID uuid = UUID.fromString(id);
            forms.put(
                    "raw",
                    ByteBuffer.allocate(16)
                            .putLong(uuid.getMostSignificantBits())
                            .putLong(uuid.getLeastSignificantBits())
                            .array());
        }
        return distinct(forms);
    }

    private static Map<String, byte[]> texts(String value) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", value.getBytes(UTF_8));
        forms.put("lower case", value.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        forms.put("upper case", value.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        forms.put("capitalised", (value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1)).getBytes(UTF_8));
        forms.put("reversed", new StringBuilder(value).reverse().toString().getBytes(UTF_8));
        forms.put("UTF-16LE", value.getBytes(UTF_16LE));
        forms.put("UTF-16BE", value.getBytes(UTF_16BE));
        forms.put("UTF-32LE", value.getBytes(Charset.forName("UTF-32LE")));
        forms.put("UTF-32BE", value.getBytes(Charset.forName("UTF-32BE")));
        forms.put("UTF-8 read as Latin-1", new String(value.getBytes(UTF_8), ISO_8859_1).getBytes(UTF_8));
        forms.put("URL", URLEncoder.encode(value, UTF_8).getBytes(UTF_8));
        forms.put("every byte as %XX", bytes(value, "%%%02X"));
        forms.put("every byte as %xx", bytes(value, "%%%02x"));
        forms.put("every byte as %25XX", bytes(value, "%%25%02X"));
        forms.put("every byte as \\xXX", bytes(value, "\\x%02x"));
        forms.put("every byte in octal", bytes(value, "\\%03o"));
        forms.put("quoted-printable", bytes(value, "=%02X"));
        forms.put("JSON escapes", units(value, "\\u%04x"));
        forms.put("JSON escapes, upper case", units(value, "\\u%04X"));
        forms.put("HTML entities", units(value, "&#%d;"));
        forms.put("HTML entities in hex", units(value, "&#x%x;"));
        forms.put("hex", bytes(value, "%02x"));
        forms.put("HEX", bytes(value, "%02X"));
        addBase64(forms, value);
        return forms;
    }

    private static void addBase64(Map<String, byte[]> forms, String value) {
        for (int offset = 0; offset < 3; offset++) {
            forms.put("Base64 at " + offset, base64(value, offset, Base64.getEncoder()));
            forms.put("Base64url at " + offset, base64(value, offset, Base64.getUrlEncoder()));
        }
    }

    private static Map<String, byte[]> digests(String value) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            byte[] digest = digest(value, algorithm);
            forms.put(algorithm, digest);
            forms.put(algorithm + " in hex", HexFormat.of().formatHex(digest).getBytes(UTF_8));
            forms.put(
                    algorithm + " in Base64",
                    Base64.getEncoder().withoutPadding().encode(digest));
        }
        return forms;
    }

    static byte[] digest(String value, String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(value.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String value, String form) {
        StringBuilder text = new StringBuilder();
        for (byte unit : value.getBytes(UTF_8)) {
            text.append(String.format(Locale.ROOT, form, unit & 0xff));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] units(String value, String form) {
        return value.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, form, unit))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    /** The middle that does not depend on what stands before and after. */
    private static byte[] base64(String value, int offset, Base64.Encoder encoder) {
        byte[] content = (" ".repeat(offset) + value).getBytes(UTF_8);
        String encoded = encoder.withoutPadding().encodeToString(content);
        int from = offset == 0 ? 0 : offset + 1;
        int to = content.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return encoded.substring(from, to).getBytes(US_ASCII);
    }

    private static Map<String, byte[]> distinct(Map<String, byte[]> forms) {
        Set<ByteBuffer> known = new HashSet<>();
        Map<String, byte[]> distinct = new LinkedHashMap<>();
        forms.forEach((name, bytes) -> {
            if (known.add(ByteBuffer.wrap(bytes))) {
                distinct.put(name, Arrays.copyOf(bytes, bytes.length));
            }
        });
        return distinct;
    }
}
