package se.tillit.localstack.sample;

/** Phone numbers from the ranges that the Swedish Post and Telecom Authority keeps free for books and films. */
final class Phones {
    private Phones() {}

    /** 070-174 06 05 to 070-174 06 99. */
    static String mobile(Dice dice) {
        return "070-174 06 %02d".formatted(dice.between(5, 99));
    }

    /** 08-465 004 00 to 08-465 004 99. */
    static String landline(Dice dice) {
        return "08-465 004 %02d".formatted(dice.between(0, 99));
    }
}
