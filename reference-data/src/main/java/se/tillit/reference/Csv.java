package se.tillit.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads and writes RFC 4180: quoted fields may hold commas, line breaks and doubled quotes. A row with another number of fields than the header is a damaged
 * file and stops the start, because a shifted column would file people under the wrong place.
 */
final class Csv {
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    /** The rows below the header of a file beside this class. */
    static List<List<String>> resource(String name) {
        return parse(text(name));
    }

    /** A file beside this class as it stands. */
    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Csv.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The rows below the header. */
    static List<List<String>> parse(String text) {
        List<List<String>> rows = new Csv(text).rows();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no header");
        }
        int width = rows.getFirst().size();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != width) {
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " has " + rows.get(i).size() + " fields, not " + width);
            }
        }
        return List.copyOf(rows.subList(1, rows.size()));
    }

    /** Rows as {@link #parse} reads them, the header first. */
    static String written(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\\r\\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private List<List<String>> rows() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else {
                accept(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quoted field never ends");
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void accept(char c) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            field.append(c);
        } else if (c == ',') {
            endField();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            field.append(c);
        }
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        rows.add(List.copyOf(row));
        row = new ArrayList<>();
    }
}
