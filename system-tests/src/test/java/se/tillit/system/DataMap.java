package se.tillit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/data-map.md}: which columns of which tables, and which fields of which events, it knows. */
final class DataMap {

    private static final Pattern ROW =
            Pattern.compile("\\| `([^`]+)` \\| ((?:`[^`]+`(?:, )?)+) \\| ([^|]+) \\| ([^|]+) \\|.*");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final Map<String, Entry> entries = new TreeMap<>();

    private DataMap() {}

    /** What stands at a place, about whom, and in which form. */
    record Entry(Set<String> names, String whose, String holds) {

        Entry {
            names = Set.copyOf(names);
        }
    }

    static DataMap read() {
        DataMap map = new DataMap();
        try {
            for (String line : Files.readAllLines(Path.of("..", "docs", "data-map.md"))) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    map.entries.put(row.group(1), new Entry(names(row.group(2)), row.group(3), row.group(4)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map;
    }

    private static Set<String> names(String cell) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /** What a table of a database must be compared with: its own entry, or that of every service's database. */
    Entry table(String database, String table) {
        Entry own = entries.get(database + "." + table);
        return own != null ? own : entries.getOrDefault("*." + table, new Entry(Set.of(), "", ""));
    }

    Entry event(String wireName) {
        return entries.getOrDefault(wireName, new Entry(Set.of(), "", ""));
    }

    /**
     * Where something of a candidate stands and as what: columns as {@code database.table.column}, with a star for every
     * service's, and fields of events as {@code event.field}.
     */
    Map<String, Set<Needles.Kind>> ofCandidates() {
        Map<String, Set<Needles.Kind>> places = new TreeMap<>();
        entries.forEach((name, entry) -> {
            if (entry.whose().contains("candidate") || entry.whose().startsWith("whoever")) {
                for (String part : entry.holds().split("; ", -1)) {
                    names(part)
                            .forEach(column -> places.computeIfAbsent(
                                            name + "." + column, _ -> EnumSet.noneOf(Needles.Kind.class))
                                    .add(Needles.Kind.valueOf(part.split(" ", -1)[0].toUpperCase(Locale.ROOT))));
                }
            }
        });
        return places;
    }

    /** How it names a place: what every service's database has, it names once. */
    String nameOf(String place) {
        String[] part = place.split("\\.", -1);
        return part.length == 3 && !entries.containsKey(part[0] + "." + part[1]) && entries.containsKey("*." + part[1])
                ? "*." + part[1] + "." + part[2]
                : place;
    }

    /** The tables of one database that it knows by name. */
    List<String> tablesOf(String database) {
        List<String> tables = new ArrayList<>();
        for (String place : entries.keySet()) {
            if (place.startsWith(database + ".")) {
                tables.add(place.substring(database.length() + 1));
            }
        }
        return tables;
    }
}
