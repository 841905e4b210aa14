package se.tillit.gateway.door;

/**
 * Whoever logged in and may pass.
 *
 * @param bearer the value of {@code Authorization}
 */
record Visitor(String account, boolean candidate, String bearer) {

    @Override
    public String toString() {
        return "Visitor[…]";
    }
}
