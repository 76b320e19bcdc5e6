package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.text.CprGuard;
import dk.helhed.kit.text.Identifier;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for personal numbers in the texts of a body. What will be bound to an {@link Identifier} may be a row of digits;
 * all else, unknown members too, is looked at as a text that a person wrote.
 */
final class TextGuard {

    private final Findings findings;

    TextGuard(Findings findings) {
        this.findings = findings;
    }

    /** The body that will be bound to a draft. */
    void draft(JsonNode node, Class<?> draft, Pointer at) {
        if (!node.isObject() || !draft.isRecord()) {
            texts(node, at);
            return;
        }
        List<DraftField> fields = DraftType.of(draft).fields();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            value(member.getValue(), type(fields, member.getKey()), at.at(member.getKey()));
        }
    }

    /**
     * A document whose members hold drafts, each one or a list of them.
     *
     * @param drafts by the names of the members
     */
    void parts(JsonNode document, Map<String, ? extends Class<?>> drafts) {
        if (!document.isObject()) {
            texts(document, Pointer.ROOT);
            return;
        }
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            Class<?> draft = drafts.get(member.getKey());
            Pointer at = Pointer.ROOT.at(member.getKey());
            if (draft == null) {
                texts(member.getValue(), at);
            } else if (member.getValue().isArray()) {
                for (int i = 0; i < member.getValue().size(); i++) {
                    draft(member.getValue().get(i), draft, at.at(i));
                }
            } else {
                draft(member.getValue(), draft, at);
            }
        }
    }

    private void value(JsonNode node, @Nullable AnnotatedType type, Pointer at) {
        if (type == null) {
            texts(node, at);
        } else if (node.isTextual()) {
            text(node.textValue(), isIdentifier(type), at);
        } else if (node.isArray() && type instanceof AnnotatedParameterizedType list) {
            AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
            for (int i = 0; i < node.size(); i++) {
                value(node.get(i), element, at.at(i));
            }
        } else if (node.isObject() && type instanceof AnnotatedParameterizedType map) {
            AnnotatedType[] arguments = map.getAnnotatedActualTypeArguments();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                value(member.getValue(), arguments[arguments.length - 1], at.at(member.getKey()));
            }
        } else if (type.isAnnotationPresent(DependentPart.class)) {
            // Its kind says which of its texts are identifiers.
            return;
        } else if (type.getType() instanceof Class<?> draft) {
            draft(node, draft, at);
        } else {
            texts(node, at);
        }
    }

    /** All texts in something of which no more is known. */
    private void texts(JsonNode node, Pointer at) {
        if (node.isTextual()) {
            text(node.textValue(), false, at);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), at.at(i));
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                texts(member.getValue(), at.at(member.getKey()));
            }
        }
    }

    /** What is read as a time or a number takes nothing but one: its digits are no text either. */
    private static boolean isIdentifier(AnnotatedType type) {
        return type.isAnnotationPresent(Identifier.class)
                || (type.getType() instanceof Class<?> scalar && scalar != String.class && Scalars.reads(scalar));
    }

    private void text(String text, boolean isIdentifier, Pointer at) {
        if (isIdentifier ? CprGuard.isWrittenAsCpr(text) : CprGuard.looksLikeCpr(text)) {
            findings.add(at, Findings.PERSONAL_NUMBER);
        }
    }

    private static @Nullable AnnotatedType type(List<DraftField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(DraftField::type)
                .findFirst()
                .orElse(null);
    }
}
