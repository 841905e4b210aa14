package se.tillit.bench.matching;

import java.util.List;

/**
 * What one contestant does.
 *
 * @param agents how many are put
 * @param ads how many different ones are matched, again and again
 * @param seconds how long at most, once before it is timed and once timed; a pass over at least one ad is made in any case
 */
record Run(Engine engine, Shape shape, long seed, int agents, int ads, int seconds) {

    List<String> toArguments() {
        return List.of(
                engine.name(),
                shape.name(),
                Long.toString(seed),
                Integer.toString(agents),
                Integer.toString(ads),
                Integer.toString(seconds));
    }

    static Run of(String... arguments) {
        return new Run(
                Engine.valueOf(arguments[0]),
                Shape.valueOf(arguments[1]),
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Integer.parseInt(arguments[5]));
    }
}
