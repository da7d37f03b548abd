package zeren.api.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture as an XML parser reads it, with the boxes of what is drawn on it. */
final class Drawn {
    private static final Map<String, Double> SIZES = Map.of("h", 15.0 * 1.1, "i", 12 * 1.1, "n", 11.5, "o", 10.0, "s", 10.5 * 1.1, "l", 9.5 * 1.1, "c", 9.5 * 1.1);

    private final Document document;
    private final String source;

    /** A text or a sign, with the corners of its box. */
    private record Box(String what, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Reads a picture, which has to be well-formed and whole in itself. */
    Drawn(String source) {
        this.source = source;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(source)));
        } catch (ParserConfigurationException | SAXException | IOException malformed) {
            throw new AssertionError(source, malformed);
        }
    }

    /** Checks what is so of every picture. */
    Drawn check(String language) {
        Element svg = document.getDocumentElement();
        assertEquals("img", svg.getAttribute("role"));
        assertEquals("zeren-title zeren-desc", svg.getAttribute("aria-labelledby"));
        assertEquals(language, svg.getAttribute("lang"));
        assertTrue(!title().isBlank() && !description().isBlank());
        assertTrue(!source.contains("<script") && !source.matches("(?s).* on[a-z]+=.*") && !source.contains("url("), source);
        String outside = source.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertTrue(!outside.contains("xlink") && !outside.matches("(?s).*(href|src)=\"(?!#zeren-).*"), source);
        List<Box> boxes = boxes();
        String[] view = svg.getAttribute("viewBox").split(" ");
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertTrue(one.left >= 0 && one.top >= 0 && one.right <= Double.parseDouble(view[2]) && one.bottom <= Double.parseDouble(view[3]), () -> one + " is outside");
            for (int j = i + 1; j < boxes.size() && boxes.get(j).top < one.bottom; j++) {
                Box other = boxes.get(j);
                assertTrue(!one.meets(other), () -> one + " lies on " + other);
            }
        }
        return this;
    }

    String title() {
        return document.getElementsByTagName("title").item(0).getTextContent();
    }

    String description() {
        return document.getElementsByTagName("desc").item(0).getTextContent();
    }

    /** Returns the titles of the parts. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        NodeList titles = document.getElementsByTagName("title");
        for (int i = 1; i < titles.getLength(); i++) {
            parts.add(titles.item(i).getTextContent());
        }
        return parts;
    }

    /** Returns the texts that are drawn. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    /** Returns how many each sign stands for: the number drawn with it, or one. The legend is left out. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        NodeList signs = document.getElementsByTagName("use");
        for (int i = 0; i < signs.getLength(); i++) {
            Element part = (Element) signs.item(i).getParentNode();
            if (part.getTagName().equals("g")) {
                Node next = signs.item(i).getNextSibling().getNextSibling();
                int count = next == null || !next.getNodeName().equals("text") ? 1 : Integer.parseInt(next.getTextContent());
                counts.merge(((Element) signs.item(i)).getAttribute("href").substring("#zeren-".length()).replace('-', '_'), count, Integer::sum);
            }
        }
        return counts;
    }

    /** Returns all boxes, from above. */
    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        NodeList signs = document.getElementsByTagName("use");
        for (int i = 0; i < signs.getLength(); i++) {
            Element sign = (Element) signs.item(i);
            double x = number(sign, "x");
            double y = number(sign, "y");
            boxes.add(new Box(sign.getAttribute("href"), x - Mark.REACH, y - Mark.REACH, x + Mark.REACH, y + Mark.REACH));
        }
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            boxes.add(box((Element) texts.item(i)));
        }
        boxes.sort(Comparator.comparing(Box::top));
        return boxes;
    }

    private static Box box(Element text) {
        List<String> classes = List.of(text.getAttribute("class").split(" "));
        double size = SIZES.get(classes.get(0));
        double width = Lettering.width(text.getTextContent(), size);
        double left = number(text, "x") - (classes.contains("m") ? width / 2 : classes.contains("e") ? width : 0);
        double y = number(text, "y");
        return new Box(text.getTextContent(), left, y - size * 0.78, left + width, y + size * 0.2);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
