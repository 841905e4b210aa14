package se.tillit.cv.masking;

import java.util.function.Consumer;

/** Looks for one sort of identifier; takes time in proportion to the text, whatever the text is. */
interface Finder {

    /** Hands over each place found, counted in folded characters, in any order, overlapping or not. */
    void find(FoldedText text, Consumer<OwnSpan> found);
}
