package se.tillit.jobagent;

import se.tillit.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("jobagent");
    }
}
