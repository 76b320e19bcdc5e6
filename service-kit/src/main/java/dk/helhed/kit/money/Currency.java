package dk.helhed.kit.money;

/** The currencies that amounts may be in; a closed list, so that a wrong one is refused by name. */
public enum Currency {
    DKK
}
