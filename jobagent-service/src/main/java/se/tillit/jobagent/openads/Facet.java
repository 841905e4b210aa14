package se.tillit.jobagent.openads;

import java.util.Map;

/** What facets there are. */
public final class Facet {

    /** The column of each facet's values. */
    public static final Map<String, String> COLUMNS = Map.of(
            "occupation", "occupation",
            "municipality", "municipality",
            "county", "county",
            "employmentType", "employment_type",
            "extent", "extent",
            "remote", "remote");

    private Facet() {}
}
