package dev.guestwifi.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class BomTest {
    @Test
    void the_bom_lists_every_module_that_is_published() throws Exception {
        List<String> published = new ArrayList<>();
        for (String module : texts(".", "/project/modules/module[. != 'bom']")) {
            published.addAll(texts(module, "/project[not(properties/maven.deploy.skip = 'true')]/artifactId"));
        }
        String managed = "/project/dependencyManagement/dependencies/dependency/";
        assertThat(published).contains("guest-wifi-junit").doesNotContain("guest-wifi-benchmarks");
        assertThat(texts("bom", managed + "artifactId")).containsExactlyInAnyOrderElementsOf(published);
        assertThat(texts("bom", managed + "version")).containsOnly("${project.version}");
        assertThat(texts("bom", "/project/version")).isEqualTo(texts(".", "/project/version"));
    }

    private static List<String> texts(String module, String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", module, "pom.xml").toFile());
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
