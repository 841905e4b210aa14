package se.tillit.account;

import se.tillit.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("account");
    }
}
