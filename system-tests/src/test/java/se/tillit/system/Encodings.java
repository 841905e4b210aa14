package se.tillit.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms in which a value may lie around: twenty and more, by name. */
final class Encodings {

    private Encodings() {}

    /** Every form of a value, as the bytes to look for. */
    static Map<String, byte[]> of(String value) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", value.getBytes(UTF_8));
        forms.put("lower case", value.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        forms.put("upper case", value.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        forms.put("UTF-16LE", value.getBytes(UTF_16LE));
        forms.put("UTF-16BE", value.getBytes(UTF_16BE));
        forms.put("Latin-1 read as UTF-8", new String(value.getBytes(UTF_8), ISO_8859_1).getBytes(UTF_8));
        forms.put("URL", URLEncoder.encode(value, UTF_8).getBytes(UTF_8));
        forms.put("every byte as %XX", percent(value).getBytes(UTF_8));
        forms.put("every byte as %xx", percent(value).toLowerCase(Locale.ROOT).getBytes(UTF_8));
        forms.put("JSON escapes", escapes(value, "\\u%04x").getBytes(UTF_8));
        forms.put("JSON escapes, upper case", escapes(value, "\\u%04X").getBytes(UTF_8));
        forms.put("HTML entities", escapes(value, "&#%d;").getBytes(UTF_8));
        forms.put("quoted-printable", percent(value).replace('%', '=').getBytes(UTF_8));
        forms.put("hex", HexFormat.of().formatHex(value.getBytes(UTF_8)).getBytes(UTF_8));
        forms.put(
                "HEX",
                HexFormat.of().withUpperCase().formatHex(value.getBytes(UTF_8)).getBytes(UTF_8));
        forms.put("reversed", new StringBuilder(value).reverse().toString().getBytes(UTF_8));
        for (int offset = 0; offset < 3; offset++) {
            forms.put("Base64 at " + offset, base64(value, offset, Base64.getEncoder()));
            forms.put("Base64url at " + offset, base64(value, offset, Base64.getUrlEncoder()));
        }
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            forms.put(algorithm, digest(value, algorithm).getBytes(UTF_8));
        }
        return forms;
    }

    private static String percent(String value) {
        StringBuilder text = new StringBuilder();
        for (byte unit : value.getBytes(UTF_8)) {
            text.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
        }
        return text.toString();
    }

    private static String escapes(String value, String form) {
        return value.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, form, unit))
                .collect(Collectors.joining());
    }

    /** The middle that does not depend on what stands before and after. */
    private static byte[] base64(String value, int offset, Base64.Encoder encoder) {
        byte[] content = (" ".repeat(offset) + value).getBytes(UTF_8);
        String encoded = encoder.withoutPadding().encodeToString(content);
        int from = offset == 0 ? 0 : offset + 1;
        int to = content.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return encoded.substring(from, to).getBytes(StandardCharsets.US_ASCII);
    }

    private static String digest(String value, String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many there are. */
    static int count() {
        return new ArrayList<>(of("x").keySet()).size();
    }
}
