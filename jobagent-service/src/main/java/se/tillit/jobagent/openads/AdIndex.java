package se.tillit.jobagent.openads;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The index's own files, in order of publication, so that the best are found without a look at the others. They are of this process alone and mean
 * nothing after it; the next one that finds them unlocked begins anew in their place.
 */
final class AdIndex implements Closeable {

    static final String ID = "id";
    static final String PUBLISHED = "published";
    static final String CLOSES = "closes";
    static final String ID_HIGH = "id-high";
    static final String ID_LOW = "id-low";
    static final String CARD = "card";

    private static final int MOST_FOLDERS = 100;
    private static final double MOST_IN_MEMORY_MB = 16;
    private static final Sort NEWEST = new Sort(descending(PUBLISHED), descending(ID_HIGH), descending(ID_LOW));
    private static final FieldType LEXEMES = lexemes();

    private final Directory directory;
    private final IndexWriter writer;

    private AdIndex(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /** An empty index in the first folder there that no process uses. */
    static AdIndex in(Path folder) throws IOException {
        for (int number = 1; number <= MOST_FOLDERS; number++) {
            try {
                return at(folder.resolve("tillit-open-ads-" + number));
            } catch (LockObtainFailedException | AccessDeniedException _) {
                // another one's
            }
        }
        throw new IOException("no folder for the index of open ads under " + folder);
    }

    private static AdIndex at(Path folder) throws IOException {
        Directory directory = new NRTCachingDirectory(FSDirectory.open(folder), MOST_IN_MEMORY_MB, MOST_IN_MEMORY_MB);
        try {
            IndexWriterConfig config = new IndexWriterConfig(null)
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setRAMBufferSizeMB(MOST_IN_MEMORY_MB)
                    .setIndexSort(NEWEST);
            return new AdIndex(directory, new IndexWriter(directory, config));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** Takes over what ads are now. */
    void take(List<AdChange> changes) throws IOException {
        for (AdChange change : changes) {
            Term id = new Term(ID, bytes(change.id()));
            if (change.ad().isPresent()) {
                writer.updateDocument(id, document(change.ad().get()));
            } else {
                writer.deleteDocuments(id);
            }
        }
    }

    /** Makes one piece of all that was taken, once it was much. */
    void compact() throws IOException {
        writer.forceMerge(1);
    }

    /** All that was taken so far. */
    DirectoryReader read() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** All that was taken so far, for who has read some of it: the same one, held once more, if that was all. */
    DirectoryReader read(DirectoryReader before) throws IOException {
        DirectoryReader now = DirectoryReader.openIfChanged(before, writer);
        if (now == null) {
            before.incRef();
            return before;
        }
        return now;
    }

    private static Document document(OpenAd ad) {
        Ranked ranked = Ranked.at(ad.publishedAt(), ad.id());
        Document document = new Document();
        document.add(new StringField(ID, bytes(ad.id()), Field.Store.NO));
        document.add(new Field(AdQuery.LEXEMES, new LexemeTokens(ad.lexemes()), LEXEMES));
        document.add(new NumericDocValuesField(PUBLISHED, ranked.publishedAt()));
        document.add(new NumericDocValuesField(ID_HIGH, ranked.high()));
        document.add(new NumericDocValuesField(ID_LOW, ranked.low()));
        document.add(new NumericDocValuesField(
                CLOSES, ad.closesAt().map(Ranked::micros).orElse(Long.MAX_VALUE)));
        document.add(new BinaryDocValuesField(CARD, bytes(ad.card())));
        ad.values().forEach((facet, value) -> document.add(new SortedDocValuesField(facet, new BytesRef(value))));
        return document;
    }

    private static BytesRef bytes(Map<String, String> card) {
        ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
        bytes.writeMapOfStrings(card);
        return new BytesRef(bytes.toArrayCopy());
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static SortField descending(String field) {
        return new SortField(field, SortField.Type.LONG, true);
    }

    private static FieldType lexemes() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Nothing of it is kept. */
    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }
}
