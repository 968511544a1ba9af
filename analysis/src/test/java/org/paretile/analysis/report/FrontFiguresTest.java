package org.paretile.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
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
}
