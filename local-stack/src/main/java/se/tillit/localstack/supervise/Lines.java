package se.tillit.localstack.supervise;

/** Where a command's answer goes, a line at a time; a line that nobody reads any more is lost without harm. */
@FunctionalInterface
interface Lines {
    void say(String line);
}
