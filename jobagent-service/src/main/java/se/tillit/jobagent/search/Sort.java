package se.tillit.jobagent.search;

/** In which order hits come. */
enum Sort {
    /** Those with all words in the title first, the newest of them first, then the others, the newest first. */
    RELEVANCE,
    /** The newest first. */
    DATE
}
