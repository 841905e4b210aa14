package se.tillit.localstack.sample;

import se.tillit.reference.Municipality;

/** Who writes a CV: what she may let slip in it, and how far back it can go. */
record Person(String name, String email, String phone, int birthYear, Municipality home) {
    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }
}
