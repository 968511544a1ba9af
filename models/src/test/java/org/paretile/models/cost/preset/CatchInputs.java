package org.paretile.models.cost.preset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The systems CATCH's own scripts generate, as it reads them. */
final class CatchInputs {
    private final Map<String, byte[]> files = new HashMap<>();

    CatchInputs() {
        try (ZipInputStream zip = new ZipInputStream(CatchInputs.class.getResourceAsStream("catch-inputs.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a sweep substitutes.
     *
     * @param layers layer for a layer
     * @param assembly process for a process
     * @param tests test for a test
     * @param quantityFactor of every quantity
     */
    record Edit(Map<String, String> layers, Function<String, String> assembly, Function<String, CatchTest> tests, double quantityFactor) {}

    CatchNode system(String name, Edit edit) {
        return node(root(name + "_def.xml"), edit);
    }

    List<CatchLink> links(String name) {
        List<CatchLink> links = new ArrayList<>();
        for (Element net : children(root(name + "_netlist.xml"))) {
            links.add(new CatchLink(switch (net.getAttribute("type")) {
                case "UCIe_standard" -> CatchLink.Type.UCIE_STANDARD;
                case "UCIe_advanced" -> CatchLink.Type.UCIE_ADVANCED;
                default -> throw new AssertionError(net.getAttribute("type"));
            }, net.getAttribute("block0"), net.getAttribute("block1"), Double.parseDouble(net.getAttribute("bandwidth")),
                    Double.parseDouble(net.getAttribute("average_bandwidth_utilization"))));
        }
        return links;
    }

    private Element root(String file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(files.get(file))).getDocumentElement();
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static CatchNode node(Element chip, Edit edit) {
        String layer = chip.getAttribute("stackup").substring(2);
        return new CatchNode(chip.getAttribute("name"), number(chip, "core_area"), number(chip, "fraction_logic"),
                chip.getAttribute("orientation").equals("face-up"), chip.getAttribute("stack_side").equals("face"),
                Map.of(edit.layers().getOrDefault(layer, layer), 1), edit.assembly().apply(chip.getAttribute("assembly_process")),
                edit.tests().apply(chip.getAttribute("test_process")), number(chip, "power"), number(chip, "core_voltage"),
                number(chip, "quantity") * edit.quantityFactor(), children(chip).stream().map(c -> node(c, edit)).toList());
    }

    private static double number(Element chip, String name) {
        return Double.parseDouble(chip.getAttribute(name));
    }
}
