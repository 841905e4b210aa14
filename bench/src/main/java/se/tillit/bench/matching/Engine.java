package se.tillit.bench.matching;

import java.io.IOException;
import java.sql.SQLException;

/** The contestants, in the order in which they run; the first one says which matches are right. */
enum Engine {
    TILLIT("Tillit", "-Xmx3g") {
        @Override
        StoredQueries start() {
            return new TillitQueries();
        }
    },
    MONITOR("Lucene Monitor", "-Xmx8g") {
        @Override
        StoredQueries start() throws IOException {
            return MonitorQueries.filtered();
        }
    },
    MULTIPASS("… in three passes", "-Xmx8g") {
        @Override
        StoredQueries start() throws IOException {
            return MonitorQueries.multipass();
        }
    },
    POSTGRES("PostgreSQL", "-Xmx1g") {
        @Override
        StoredQueries start() throws IOException, SQLException {
            return new PostgresQueries();
        }
    },
    OPENSEARCH("OpenSearch", "-Xmx4g") {
        @Override
        StoredQueries start() throws IOException {
            return new OpenSearchQueries();
        }
    };

    private final String title;
    private final String heap;

    Engine(String title, String heap) {
        this.title = title;
        this.heap = heap;
    }

    abstract StoredQueries start() throws IOException, SQLException;

    String title() {
        return title;
    }

    /** The bound of its heap, as the virtual machine takes it. */
    String heap() {
        return heap;
    }
}
