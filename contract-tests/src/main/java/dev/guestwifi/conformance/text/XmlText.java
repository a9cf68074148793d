package dev.guestwifi.conformance.text;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document into memory. Characters that XML or a terminal cannot take are made visible. */
public final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Starts a document. */
    public XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    /** Starts an element on a line of its own. */
    public void start(String element) {
        text("\n");
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    /** Adds an attribute to the element that was started last. */
    public void attribute(String name, Object value) {
        try {
            xml.writeAttribute(name, Printable.xmlAttribute(String.valueOf(value)));
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    /** Adds text to the current element. */
    public void text(String content) {
        try {
            xml.writeCharacters(Printable.xml(content));
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    /** Ends the current element. */
    public void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    /** Ends the document and returns it. */
    public String document() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
        return text.toString();
    }

    private static IllegalStateException cannotFail(XMLStreamException e) {
        return new IllegalStateException("a writer in memory cannot fail", e);
    }
}
