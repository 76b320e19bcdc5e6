package dk.helhed.plans.attachment;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.CprGuard;
import dk.helhed.kit.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document as it came in, after it was looked at. Its parts but for the bytes are what makes a repetition the same. */
record Upload(
        ItemKind itemKind, UUID itemId, String title, String fileName, String mediaType, long size, String sha256) {

    private static final Pattern DIGEST = Pattern.compile("(?:^|.*,)\\s*sha-256=:([A-Za-z0-9+/=]+):.*");

    /**
     * Looks at the bytes: what they are, what they hash to, and, where they are text, what they say.
     *
     * @param contentType what the header says that they are
     * @param contentDigest what the header says that they hash to (RFC 9530)
     * @throws Problem 400, 415 with what is wrong
     */
    static Upload of(
            UploadRequest request, byte[] bytes, @Nullable String contentType, @Nullable String contentDigest) {
        if (bytes.length == 0) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(FieldProblem.body("", "required"));
        }
        String declared = contentType == null
                ? null
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        MediaKind kind = MediaKind.of(bytes, declared)
                .orElseThrow(() -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                        .with(FieldProblem.body("", "attachment-kind", MediaKind.all())));
        if (declared != null && !declared.equals("application/octet-stream") && !declared.equals(kind.mediaType())) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .with(FieldProblem.header("Content-Type", "other-than-its-bytes", kind.mediaType()));
        }
        byte[] sha = Sha256.of(bytes);
        if (contentDigest != null && !matches(contentDigest, sha)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(FieldProblem.header("Content-Digest", "digest-differs"));
        }
        if (kind.isText() && CprGuard.looksLikeCpr(new String(bytes, StandardCharsets.UTF_8))) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER_REFUSED).with(FieldProblem.body("", "personal-number"));
        }
        return new Upload(
                request.itemKind(),
                request.itemId(),
                request.title(),
                FileName.safe(request.fileName(), kind),
                kind.mediaType(),
                bytes.length,
                HexFormat.of().formatHex(sha));
    }

    private static boolean matches(String contentDigest, byte[] sha) {
        Matcher digest = DIGEST.matcher(contentDigest);
        return digest.matches() && digest.group(1).equals(Base64.getEncoder().encodeToString(sha));
    }
}
