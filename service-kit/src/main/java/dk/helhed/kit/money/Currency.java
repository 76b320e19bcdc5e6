package dk.helhed.kit.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The currencies that amounts may be in; a closed list, so that a wrong one is refused by name. */
@Schema(name = "MoneyCurrency")
public enum Currency {
    DKK
}
