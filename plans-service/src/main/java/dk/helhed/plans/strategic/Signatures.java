package dk.helhed.plans.strategic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All signatures that were given under a strategic agreement, whichever text they were given to. */
record Signatures(List<Signature> all) {

    /** The party's, of a text from this one on. */
    Optional<Signature> of(Signatory party, int from) {
        return all.stream().filter(signature -> signature.isOf(party, from)).findFirst();
    }

    Signatures and(Signature another) {
        return new Signatures(Stream.concat(all.stream(), Stream.of(another)).toList());
    }
}
