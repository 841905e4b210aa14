package se.tillit.cv.profile;

/** Gender, if a person chose to give it. It goes with an anonymous CV and is no filter of any search. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
