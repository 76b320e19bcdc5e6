package dk.helhed.plans.attachment;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the bytes of a document look in the API's document. */
@Schema(name = "DocumentBytes", type = SchemaType.STRING, format = "binary", examples = "the document's bytes")
interface DocumentBytes {}
