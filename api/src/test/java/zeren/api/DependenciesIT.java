package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The page of dependencies names what the jar is made of, and what the build and the tests use: all of it, and nothing else. */
class DependenciesIT {
    private static final Path ROOT = Path.of("..");
    private static final Pattern PART = Pattern.compile("`([a-z][A-Za-z0-9_.-]*:[A-Za-z][A-Za-z0-9_.-]*)`");

    @Test
    void inTheJarIsWhatThePageNames() throws IOException {
        Set<String> parts = Pattern.compile("(?m)^ +([^: ]+:[^: ]+):jar:").matcher(Files.readString(Path.of("target/runtime-dependencies.txt"))).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(parts, named("## In the jar", "## To build and to test"));
    }

    @Test
    void whatBuildsAndTestsIsWhatThePageNames() throws Exception {
        Set<String> parts = new TreeSet<>();
        for (String module : List.of("", "core", "migrations", "api")) {
            Element pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ROOT.resolve(module).resolve("pom.xml").toFile()).getDocumentElement();
            NodeList dependencies = pom.getElementsByTagName("dependency");
            for (int at = 0; at < dependencies.getLength(); at++) {
                Element dependency = (Element) dependencies.item(at);
                if (text(dependency, "scope", "compile").matches("test|provided") && dependency.getParentNode().getParentNode().getNodeName().equals("project")) {
                    parts.add(text(dependency, "groupId", "") + ":" + text(dependency, "artifactId", ""));
                }
            }
            NodeList plugins = pom.getElementsByTagName("plugin");
            for (int at = 0; at < plugins.getLength(); at++) {
                parts.add(text((Element) plugins.item(at), "groupId", "org.apache.maven.plugins") + ":" + text((Element) plugins.item(at), "artifactId", ""));
            }
        }
        assertEquals(parts, named("## To build and to test", "## Known weaknesses"));
    }

    private static String text(Element of, String name, String otherwise) {
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                return child.getTextContent();
            }
        }
        return otherwise;
    }

    private static Set<String> named(String from, String to) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/dependencies.md"));
        String part = page.substring(page.indexOf(from), page.indexOf(to)).lines().filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| ")[0]).collect(Collectors.joining("\n"));
        return PART.matcher(part).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
