package se.tillit.jobagent.feed;

/**
 * Behind which row of the feed to read on.
 *
 * @param transaction the writing transaction's number; rows come in the order of these, because all of them below a snapshot are known to be
 *     committed or gone
 * @param row the row's own number
 */
record FeedPosition(long transaction, long row) {

    static final FeedPosition BEGINNING = new FeedPosition(0, 0);

    /** As it stands in a cursor. */
    String written() {
        return transaction + ":" + row;
    }

    static FeedPosition read(String written) {
        int colon = written.indexOf(':');
        return new FeedPosition(
                Long.parseLong(written.substring(0, colon)), Long.parseLong(written.substring(colon + 1)));
    }
}
