package org.paretile.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.statistics.Summary;
import org.w3c.dom.Document;

class FiguresTest {
    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static int count(Document svg, String tag) {
        return svg.getElementsByTagName(tag).getLength();
    }

    /** Places of all rectangles of a colour: x, y, width, height. */
    private static List<double[]> rectangles(Document svg, String fill) {
        var all = svg.getElementsByTagName("rect");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(n -> n.getAttributes())
                .filter(a -> a.getNamedItem("fill").getNodeValue().equals(fill))
                .map(a -> List.of("x", "y", "width", "height").stream().mapToDouble(k -> Double.parseDouble(a.getNamedItem(k).getNodeValue())).toArray())
                .toList();
    }

    @Test
    void aBoxSpansTheQuartilesAndEveryValueIsADot() throws Exception {
        double[] values = {1, 2, 3, 4, 100};
        Document svg = parsed(Figures.boxPlot("t", "hypervolume", List.of(new Figures.Values("a", values), new Figures.Values("b", new double[] {50}))));
        assertThat(count(svg, "circle")).isEqualTo(6);
        double[] box = rectangles(svg, Svg.colour(0)).getFirst();
        Axis y = Axis.of(new double[] {1, 100}, 362, 34);
        assertThat(box[1]).isCloseTo(y.place(4), org.assertj.core.api.Assertions.within(0.01));
        assertThat(box[1] + box[3]).isCloseTo(y.place(2), org.assertj.core.api.Assertions.within(0.02));
    }

    @Test
    void textIsEscaped() throws Exception {
        String svg = Figures.boxPlot("a < b & \"c\"", "<script>alert(1)</script>", List.of(new Figures.Values("\u0001</svg>", new double[] {1, 1})));
        assertThat(svg).doesNotContain("<script>").contains("&lt;script&gt;", "?&lt;/svg&gt;");
        assertThat(parsed(svg).getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & \"c\"");
    }

    @Test
    void coursesHaveABandAndAMedian() throws Exception {
        List<Summary> summaries = List.of(Summary.of(new double[] {0, 1, 2}), Summary.of(new double[] {1, 2, 5}));
        Document svg = parsed(Figures.anytime("t", "evaluations", "hypervolume", List.of(new Figures.Course("a", new double[] {10, 20}, summaries),
                new Figures.Course("b", new double[] {10, 20}, summaries))));
        assertThat(count(svg, "path")).isEqualTo(4);
    }

    @Test
    void attainmentIsShadedWhereItDiffers() throws Exception {
        Figures.Fronts first = new Figures.Fronts("a", Collections.singletonList(new double[][] {{0, 2}, {1, 0}, {50, -5}}));
        Figures.Fronts second = new Figures.Fronts("b", Collections.singletonList(new double[][] {{0, 1}, {2, 0}}));
        Document svg = parsed(Figures.attainment("t", "x", "y", first, second, new double[] {3, 3}));
        assertThat(rectangles(svg, Svg.colour(0))).hasSize(2); // one is the legend's
        assertThat(rectangles(svg, Svg.colour(1))).hasSize(2);
        assertThat(rectangles(svg, Svg.colour(0))).allSatisfy(r -> assertThat(r[0] + r[2]).isLessThanOrEqualTo(640));
        Document none = parsed(Figures.attainment("t", "x", "y", new Figures.Fronts("a", Collections.singletonList(new double[0][])), second,
                new double[] {3, 3}));
        assertThat(rectangles(none, Svg.colour(1)).size()).isGreaterThan(1);
    }

    @Test
    void ranksHaveABarForEachGroup() throws Exception {
        Document svg = parsed(Figures.criticalDifference("t", List.of("a", "b", "c", "d"), new double[] {1.2, 2, 2.9, 3.9}, 1.1,
                List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3})));
        var lines = svg.getElementsByTagName("line");
        assertThat(IntStream.range(0, lines.getLength()).mapToObj(i -> lines.item(i).getAttributes().getNamedItem("stroke-width").getNodeValue())
                .filter("4"::equals)).hasSize(3);
    }

    @Test
    void theSameNumbersGiveTheSameBytes() {
        List<Figures.Values> values = List.of(new Figures.Values("a", new double[] {1e-12, 3e-12}));
        assertThat(Figures.boxPlot("t", "x", values)).isEqualTo(Figures.boxPlot("t", "x", values));
    }

    @Test
    void ticksAreRound() {
        assertThat(new Axis(0.03, 0.97, 0, 1).ticks()).usingComparatorWithPrecision(1e-12).containsExactly(0.2, 0.4, 0.6, 0.8);
        assertThat(List.of(Axis.label(0.30000000000000004), Axis.label(1500), Axis.label(2.5e-12), Axis.label(3e8), Axis.label(0)))
                .containsExactly("0.3", "1500", "2.5e-12", "3e+08", "0");
    }
}
