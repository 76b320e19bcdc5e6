package dk.helhed.kit.sheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dk.helhed.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The tags of a part, one after the other: no document type, no entity, and of nothing more than a workbook has. */
final class XmlPart implements AutoCloseable {

    private static final WstxInputFactory FACTORY = factory();
    // A part has some hundred; the reader keeps each for good.
    private static final int MOST_NAMES = 2_000;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();

    private XmlPart(InputStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // A long text then comes in pieces, and can be refused before it is whole.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 * 1024);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        return factory;
    }

    static XmlPart of(InputStream in) throws IOException {
        try {
            return new XmlPart(in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        }
    }

    /** The next event; a document type ends the reading. */
    int next() throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusals.malformed("malformed.xlsx");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                remember();
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                remember(xml.getPITarget());
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    private void remember() {
        remember(xml.getLocalName());
        remember(xml.getPrefix());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            remember(xml.getAttributeLocalName(i));
            remember(xml.getAttributePrefix(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            remember(xml.getNamespacePrefix(i));
        }
    }

    private void remember(@Nullable String name) {
        if (name != null && !name.isEmpty() && names.add(name) && names.size() > MOST_NAMES) {
            throw Refusals.malformed("malformed.xlsx");
        }
    }

    /** The local name of the present tag. */
    String name() {
        return xml.getLocalName();
    }

    /** An attribute of the present tag by its local name; null where it has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A relation's id, which is an attribute with a prefix: one without is something else. */
    @Nullable
    String relation() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")
                    && xml.getAttributeNamespace(i) != null
                    && xml.getAttributeNamespace(i).endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Goes on to the next tag that opens, up to where the one that is named ends; false there. */
    boolean nextTag(String within) throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && name().equals(within)) {
                return false;
            }
        }
        return false;
    }

    /** Goes to the end of the present tag, whatever it holds. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /**
     * Adds the text up to the end of the present tag; false as soon as there is more than may be, and then it is not there.
     */
    boolean text(StringBuilder into, int most) throws IOException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (!piece(into, most)) {
                    return false;
                }
            } else {
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }
        return true;
    }

    private boolean piece(StringBuilder into, int most) throws IOException {
        try {
            if (into.length() + xml.getTextLength() > most) {
                return false;
            }
            into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            return true;
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** What was refused already stays; all else is for what was sent. */
    private static IOException broken(Exception e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem refused) {
                throw refused;
            }
        }
        throw Refusals.malformed("malformed.xlsx");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
