package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DOCTYPE;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A forward reader over one XML part, names without their prefix. The parser is the JDK's own, whatever else
 * lies on the class path, without document types, entities or any way out of the part.
 */
final class Markup implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Reader characters;
    private final Place place;
    private int depth;

    private Markup(XMLStreamReader reader, Reader characters, Place place) {
        this.reader = reader;
        this.characters = characters;
        this.place = place;
    }

    /** Opens a part, which the guard has walked through before. */
    static Markup of(ZipPackage parts, ZipPackage.Entry entry) {
        Place place = Place.part(entry.name());
        try {
            parts.guard(entry);
            Reader characters = MarkupGuard.characters(parts.open(entry), CodingErrorAction.REPORT);
            return new Markup(FACTORY.createXMLStreamReader(characters), characters, place);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refusal(place, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no part reads outside itself");
        });
        return factory;
    }

    /** Advances to the next start or end of an element or text; false at the end. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw UnreadableSheet.at(place, DOCTYPE, "");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(place, e);
        }
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isStart(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    boolean isEnd() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isEnd(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return !isStart() && !isEnd();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    void appendTo(StringBuilder target) {
        target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Elements open at this point, the current start included. */
    int depth() {
        return depth;
    }

    /** An attribute by its name without prefix. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute by its prefix and name, where two differ by the prefix only. */
    @Nullable String attribute(String prefix, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && prefix.equals(reader.getAttributePrefix(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** From the start of an element to its end, over all that it holds. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            if (!next()) {
                throw UnreadableSheet.at(place, DAMAGED, "an element is not closed");
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            characters.close();
        } catch (IOException | XMLStreamException e) {
            throw refusal(place, e);
        }
    }

    private static UnreadableSheet refusal(Place place, Exception e) {
        if (e instanceof UnreadableSheet refusal) {
            return refusal;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSheet refusal) {
                return refusal;
            }
        }
        return UnreadableSheet.damaged(place, "the XML is damaged", e);
    }
}
