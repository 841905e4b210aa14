package se.tillit.bench.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing of what an ad costs by how many agents it matches; both scales are logarithmic, so that a straight line at 45 degrees is linear. */
final class Plot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;
    private static final int LEFT = 80;
    private static final int TOP = 50;
    private static final int BOTTOM = 400;
    private static final int RIGHT = 690;
    private static final int[] X_DECADES = {1, 5};
    private static final int[] Y_DECADES = {-3, 1};

    private final long seed;

    Plot(long seed) {
        this.seed = seed;
    }

    String of(List<GrowthBench.Point> bySize, List<GrowthBench.Point> byMatches) {
        StringBuilder svg = new StringBuilder();
        svg.append("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
            <rect width="100%%" height="100%%" fill="white"/>
            <text x="%d" y="24" font-size="15">Milliseconds of a match (p50, one thread) by agents that an ad matches</text>
            <text x="%d" y="40" fill="#666">./tillit bench growth, seed %d</text>
            """.formatted(WIDTH, HEIGHT, LEFT, LEFT, seed));
        for (int decade = X_DECADES[0]; decade <= X_DECADES[1]; decade++) {
            double x = x(Math.pow(10, decade));
            svg.append(line(x, TOP, x, BOTTOM)).append(text(x, BOTTOM + 18, "middle", number(Math.pow(10, decade))));
        }
        for (int decade = Y_DECADES[0]; decade <= Y_DECADES[1]; decade++) {
            double y = y(Math.pow(10, decade));
            svg.append(line(LEFT, y, RIGHT, y)).append(text(LEFT - 8, y + 4, "end", number(Math.pow(10, decade))));
        }
        svg.append(text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", "matches an ad"));
        svg.append(series(bySize, "#0b6", "agents 10,000 to 1,000,000, of which 2 % match", TOP + 16));
        svg.append(series(byMatches, "#06c", "1,000,000 agents, of which more and more match", TOP + 34));
        return svg.append("</svg>\n").toString();
    }

    private static String series(List<GrowthBench.Point> points, String colour, String title, int legend) {
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.matches()), y(point.median())))
                .collect(Collectors.joining(" "));
        String dots = points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%s agents, %s matches: %s"
                                + " ms</title></circle>%n",
                        x(point.matches()),
                        y(point.median()),
                        colour,
                        number(point.agents()),
                        number(Math.rint(point.matches())),
                        String.format(Locale.ROOT, "%.3f", point.median())))
                .collect(Collectors.joining());
        return String.format(
                        Locale.ROOT,
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                        path,
                        colour)
                + dots
                + String.format(
                        Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>%n", LEFT + 16, legend, colour)
                + text(LEFT + 28, legend + 4, "start", title);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                x1,
                y1,
                x2,
                y2);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
    }

    private static String number(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : Double.toString(value);
    }

    private static double x(double value) {
        return LEFT + share(value, X_DECADES) * (RIGHT - LEFT);
    }

    private static double y(double value) {
        return BOTTOM - share(value, Y_DECADES) * (BOTTOM - TOP);
    }

    /** How far between two decades, and never outside of them. */
    private static double share(double value, int[] decades) {
        double share = (Math.log10(value) - decades[0]) / (decades[1] - decades[0]);
        return Math.clamp(share, 0, 1);
    }
}
