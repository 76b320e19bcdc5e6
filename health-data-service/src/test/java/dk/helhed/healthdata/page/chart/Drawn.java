package dk.helhed.healthdata.page.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing read back, as a browser would: if it is no XML, it is no drawing. */
public final class Drawn {

    private final Document document;

    public Drawn(String svg) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + svg, e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    public List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Elements of a name whose class begins so. */
    public List<Element> all(String name, String type) {
        return all(name).stream()
                .filter(element -> element.getAttribute("class").startsWith(type))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    Element text(String wanted) {
        return all("text").stream()
                .filter(text -> text.getTextContent().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(wanted + " is not in " + texts()));
    }

    public static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The places that an outline of moves and lines passes. */
    public static List<double[]> points(Element path) {
        List<double[]> points = new ArrayList<>();
        for (String step : path.getAttribute("d").replace("z", "").split("[ML]")) {
            if (!step.isBlank()) {
                String[] at = step.trim().split("[ HVlav]");
                points.add(new double[] {Double.parseDouble(at[0]), Double.parseDouble(at[1])});
            }
        }
        return points;
    }
}
