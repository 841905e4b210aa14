package se.tillit.jobagent.criteria;

/** The fields of an ad whose words can be asked for alone. */
final class Fields {

    static final String TITLE = "t";
    static final String EMPLOYER = "n";

    private Fields() {}
}
