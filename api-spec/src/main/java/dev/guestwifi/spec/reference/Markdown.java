package dev.guestwifi.spec.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown of the contract's descriptions as HTML. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> headingIds())
            .build();

    private Markdown() {}

    /** A heading, and what links to it. */
    record Anchor(String id, String title) {}

    static String html(String markdown) {
        return scrolling(RENDERER.render(PARSER.parse(markdown)));
    }

    /** One paragraph, without the tags of one. */
    static String line(String markdown) {
        return html(markdown).strip().replaceAll("^<p>|</p>$", "");
    }

    /** A text of its own chapters, which become sections of a page: every heading one level down. */
    static String chapters(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(heading.getLevel() + 1);
                visitChildren(heading);
            }
        });
        return scrolling(RENDERER.render(document));
    }

    /** The headings of the first level, with the ids that {@link #chapters} gives them. */
    static List<Anchor> anchors(String markdown) {
        List<Anchor> anchors = new ArrayList<>();
        IdGenerator ids = IdGenerator.builder().build();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String id = id(ids, heading);
                if (heading.getLevel() == 1) {
                    anchors.add(new Anchor(id, text(heading)));
                }
            }
        });
        return anchors;
    }

    private static AttributeProvider headingIds() {
        IdGenerator ids = IdGenerator.builder().build();
        return (node, tag, attributes) -> {
            if (node instanceof Heading) {
                attributes.put("id", id(ids, node));
            }
        };
    }

    /**
     * The generator lower-cases by the machine's locale, and CommonMark's own extension for headings leaves it at
     * that.
     */
    private static String id(IdGenerator ids, Node heading) {
        return ids.generateId(text(heading).toLowerCase(Locale.ROOT));
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    /** What may be wider than a telephone scrolls by itself, by keyboard too. */
    private static String scrolling(String html) {
        return html.replace(
                        "<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<pre>", "<pre class=\"copy\" tabindex=\"0\">");
    }
}
