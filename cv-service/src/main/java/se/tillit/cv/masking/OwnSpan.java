package se.tillit.cv.masking;

/**
 * A place in a text where one of the person's own identifiers stands.
 *
 * @param start index of its first UTF-16 unit
 * @param end index behind its last
 * @param kind where the identifier comes from
 */
public record OwnSpan(int start, int end, IdentifierKind kind) {
    public OwnSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    int length() {
        return end - start;
    }
}
