package org.paretile.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.report.FrontFigures.Coordinate;
import org.paretile.analysis.report.FrontFigures.Mark;
import org.paretile.analysis.report.FrontFigures.Points;
import org.paretile.problems.family.Layout;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class FrontFiguresTest {
    private static final String HOSTILE = "<b>&\"";

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void scatterHasADotForEachPointAtTheFront() throws Exception {
        String svg = FrontFigures.scatter(HOSTILE, "energy [uJ]", "area", new Points(new double[] {1, 2, 3}, new double[] {3, 2, 1}),
                new Points(new double[] {3.5, Double.NaN, 90}, new double[] {3.5, 2, 2}), List.of(new Mark(1, "knee")));
        assertThat(parsed(svg).getElementsByTagName("circle").getLength()).isEqualTo(3 + 1 + 1);
        assertThat(svg).contains("&lt;b&gt;", "knee", "nondominated, 3 designs");
    }

    @Test
    void parallelHasALineADesignThatLeavesInactiveValuesOut() throws Exception {
        String svg = FrontFigures.parallel("front", List.of(new Coordinate("energy", new double[] {1, 2}, List.of()),
                new Coordinate("bits", new double[] {Double.NaN, 4}, List.of()), new Coordinate("cell", new double[] {0, 1}, List.of("rram", HOSTILE))));
        assertThat(parsed(svg).getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(svg.lines().filter(l -> l.startsWith("<path")).map(l -> l.split("L", -1).length)).containsExactly(2, 3);
    }

    @Test
    void barsAreAsLongAsTheirAmounts() throws Exception {
        Document svg = parsed(FrontFigures.bars("energy", "energy [pJ]", List.of("adc", "cell"), new double[] {3, 1}));
        double adc = width(svg, 1);
        assertThat(adc / width(svg, 2)).isCloseTo(3, org.assertj.core.data.Offset.offset(0.01));
    }

    private static double width(Document svg, int rectangle) {
        return Double.parseDouble(svg.getElementsByTagName("rect").item(rectangle).getAttributes().getNamedItem("width").getNodeValue());
    }

    /** A die of half the width of its tier is drawn half as wide. */
    @Test
    void floorplanIsToScale() throws Exception {
        Layout layout = new Layout(List.of(new Layout.Tier("interposer", 10, 8,
                List.of(new Layout.Block("static 1", "static", 1, 1, 5, 4, 0.5, 71)), null)));
        Document svg = parsed(FrontFigures.floorplan("design", layout));
        assertThat(width(svg, 2) / width(svg, 1)).isCloseTo(0.5, org.assertj.core.data.Offset.offset(0.01));
    }

    /** Tiers of a stack lie one above the other, the lowest at the bottom, each with its hottest point. */
    @Test
    void aStackIsSeenFromTheSide() throws Exception {
        Layout layout = new Layout(IntStream.range(0, 5).mapToObj(i -> new Layout.Tier("tier " + i, 6, 6,
                List.of(new Layout.Block("die " + i, "static", 1, 1, 3, 3, 0.5, 50 + i)), null)).toList());
        Document svg = parsed(FrontFigures.floorplan("design", layout));
        assertThat(svg.getElementsByTagName("path").getLength()).as("a plate a tier and a die").isEqualTo(10);
        double[] heights = IntStream.range(0, 5).mapToDouble(i -> height(svg, "die " + i + ", " + (50 + i) + " °C")).toArray();
        assertThat(heights).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(heights[0] - heights[1]).isGreaterThan(14);
    }

    private static double height(Document svg, String text) {
        return IntStream.range(0, svg.getElementsByTagName("text").getLength()).mapToObj(i -> svg.getElementsByTagName("text").item(i))
                .filter(n -> n.getTextContent().equals(text)).mapToDouble(n -> Double.parseDouble(n.getAttributes().getNamedItem("y").getNodeValue()))
                .findFirst().orElseThrow();
    }

    /** Designs beside one another have their names below one another. */
    @Test
    void namesOfMarksKeepApart() throws Exception {
        Document svg = parsed(FrontFigures.scatter("front", "x", "y", new Points(new double[] {1, 1.01, 9}, new double[] {2, 1.99, 1}),
                new Points(new double[0], new double[0]), List.of(new Mark(0, "knee"), new Mark(1, "ideal"))));
        assertThat(Math.abs(height(svg, "knee") - height(svg, "ideal"))).isGreaterThanOrEqualTo(14);
    }

    @Test
    void anAxisOverPowersOfTenIsLogarithmic() {
        Axis axis = Axis.fitting(new double[] {4, 70, Double.NaN}, 0, 100);
        assertThat(axis.place(10) - axis.place(5)).isCloseTo(axis.place(40) - axis.place(20), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(axis.ticks()).usingComparatorWithPrecision(1e-9).containsExactly(5, 10, 20, 50);
        assertThat(Axis.fitting(new double[] {4, 20}, 0, 100).logarithmic()).isFalse();
        assertThat(Axis.fitting(new double[] {0, 200}, 0, 100).logarithmic()).isFalse();
    }
}
