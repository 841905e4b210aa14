package se.tillit.reference;

/** A county or a municipality, known by the code that Statistics Sweden gave it. */
public sealed interface Place permits County, Municipality {

    /** SCB code with leading zeros: two digits for a county, four for a municipality. */
    String code();

    /** With its kind, as in "Skåne län" and "Lunds kommun". */
    String name();

    /** Without its kind, as in "Skåne" and "Lund". */
    String shortName();
}
