package dev.guestwifi.spec.legal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the pom of an artifact says of it. */
record Pom(Element project) {
    static Pom read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Nothing where it is put together from properties. */
    Optional<String> description() {
        return text(project, "description").filter(text -> !text.isEmpty() && !text.contains("${"));
    }

    /** Those it declares, or inherits. */
    static List<Licence> licences(Artifact artifact, Repository repository) throws IOException {
        Pom pom = read(repository.pom(artifact));
        List<Licence> own = children(pom.project, "licenses")
                .flatMap(all -> children(all, "license"))
                .map(one -> new Licence(
                        text(one, "name").orElse(""), text(one, "url").orElse("")))
                .toList();
        Optional<Artifact> parent = pom.parent();
        return own.isEmpty() && parent.isPresent() ? licences(parent.get(), repository) : own;
    }

    private Optional<Artifact> parent() {
        return children(project, "parent")
                .map(parent -> new Artifact(
                        text(parent, "groupId").orElseThrow(),
                        text(parent, "artifactId").orElseThrow(),
                        text(parent, "version").orElseThrow()))
                .findFirst();
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name)
                .map(child -> child.getTextContent().strip().replaceAll("\\s+", " "))
                .findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getNodeName()))
                .map(Element.class::cast);
    }
}
