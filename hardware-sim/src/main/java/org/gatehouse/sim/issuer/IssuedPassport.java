// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.sim.chip.ChipKeys;

/**
 * A personalised passport: what is printed on its page and what its chip holds. Immutable; arrays are copied both ways.
 *
 * @param mrzLines the lines printed on the data page
 * @param files the chip's files by file identifier, see {@link LdsFile}
 * @param accessSecret what a reader must know to open the chip
 * @param access which access protocols the chip offers
 * @param keys the chip's private keys
 * @param can the card access number, if one is printed
 */
public record IssuedPassport(
        List<String> mrzLines,
        Map<Integer, byte[]> files,
        AccessSecret accessSecret,
        AccessProtocols access,
        ChipKeys keys,
        Optional<String> can) {

    public IssuedPassport {
        mrzLines = List.copyOf(mrzLines);
        files = copy(files);
    }

    @Override
    public Map<Integer, byte[]> files() {
        return copy(files);
    }

    /** One file's bytes, empty if the chip has none. */
    public Optional<byte[]> file(LdsFile file) {
        return Optional.ofNullable(files.get(file.fid())).map(byte[]::clone);
    }

    /** The same passport with one file's bytes replaced or added, the security object unchanged. */
    public IssuedPassport withFile(LdsFile file, byte[] content) {
        Map<Integer, byte[]> changed = new TreeMap<>(files);
        changed.put(file.fid(), content);
        return withFiles(changed);
    }

    /** The same passport without one file; EF.COM and EF.SOD still announce it. */
    public IssuedPassport withoutFile(LdsFile file) {
        Map<Integer, byte[]> changed = new TreeMap<>(files);
        changed.remove(file.fid());
        return withFiles(changed);
    }

    /**
     * The same passport with one file cut to its first bytes, as after an interrupted personalisation; the length in the
     * file's own header still promises the rest.
     *
     * @param length bytes to keep, below the file's length
     * @throws IssuanceException {@code FILE_NOT_ALTERABLE} if there is no such file or it is not longer than that
     */
    public IssuedPassport withTruncatedFile(LdsFile file, int length) throws IssuanceException {
        byte[] content = require(file);
        if (length < 0 || length >= content.length) {
            throw new IssuanceException(IssuanceFault.FILE_NOT_ALTERABLE);
        }
        return withFile(file, Arrays.copyOf(content, length));
    }

    /**
     * The same passport with another's face in DG2, the security object unchanged: DG2 no longer matches its hash.
     *
     * @throws IssuanceException as for an order's portrait
     */
    public IssuedPassport withPortrait(BufferedImage portrait, PortraitCoding coding) throws IssuanceException {
        return withFile(LdsFile.DG2, PortraitFile.of(portrait, coding, DataGroupsOrder.standard()));
    }

    /** The same passport with another MRZ in DG1, page and security object unchanged. */
    public IssuedPassport withMrzInDg1(List<String> otherMrzLines) {
        return withFile(LdsFile.DG1, MrzFile.of(otherMrzLines));
    }

    /**
     * The same passport with one bit of the security object's signature turned; all hashes still match.
     *
     * @throws IssuanceException {@code FILE_NOT_ALTERABLE} if there is no security object
     */
    public IssuedPassport withBrokenSignature() throws IssuanceException {
        byte[] securityObject = require(LdsFile.SOD);
        // The signature value is the last field of the last structure, so its last octet is the file's.
        securityObject[securityObject.length - 1] ^= 0x01;
        return withFile(LdsFile.SOD, securityObject);
    }

    /**
     * The same passport with its hashes signed by another signer, and that one's certificate enclosed: of another
     * state, or one whose certificate has expired.
     *
     * @throws IssuanceException {@code FILE_NOT_ALTERABLE} if there is no whole security object, or
     *     {@code SIGNING_FAILED}
     */
    public IssuedPassport withSecurityObjectSignedBy(DocumentSigner signer) throws IssuanceException {
        return withFile(LdsFile.SOD, SecurityObject.signedAnew(require(LdsFile.SOD), signer));
    }

    private byte[] require(LdsFile file) throws IssuanceException {
        return file(file).orElseThrow(() -> new IssuanceException(IssuanceFault.FILE_NOT_ALTERABLE));
    }

    private IssuedPassport withFiles(Map<Integer, byte[]> changed) {
        return new IssuedPassport(mrzLines, changed, accessSecret, access, keys, can);
    }

    private static Map<Integer, byte[]> copy(Map<Integer, byte[]> files) {
        Map<Integer, byte[]> copy = new TreeMap<>();
        files.forEach((fid, content) -> copy.put(fid, content.clone()));
        return Collections.unmodifiableMap(copy);
    }

    /** Names the files and their lengths only. */
    @Override
    public String toString() {
        return files.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%04X: %d bytes", entry.getKey(), entry.getValue().length))
                .collect(Collectors.joining(", ", "IssuedPassport[" + access + ", ", "]"));
    }
}
