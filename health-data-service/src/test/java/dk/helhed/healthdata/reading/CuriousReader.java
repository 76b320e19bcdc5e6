package dk.helhed.healthdata.reading;

import dk.helhed.healthdata.vault.Vault;

/** A reader that asks the vault, to show that the law finds it. */
public record CuriousReader(Vault vault) {}
