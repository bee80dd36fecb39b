// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.smartcardio.CardTerminal;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.TerminalCardService;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.chip.ChipProfile;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;

/** JMRTD's own loop with its own sizes, for the same files in the same order: what a program that just uses it does. */
final class JmrtdReading implements DocumentReading {

    @Override
    public Map<Integer, byte[]> read(CardTerminal terminal, Specimen specimen) throws Exception {
        PassportService service = new PassportService(
                new TerminalCardService(terminal),
                PassportService.NORMAL_MAX_TRANCEIVE_LENGTH,
                PassportService.DEFAULT_MAX_BLOCKSIZE,
                false,
                true);
        service.open();
        try {
            pace(service, specimen.page());
            service.sendSelectApplet(true);
            Map<Integer, byte[]> files = new LinkedHashMap<>();
            for (int file : specimen.files()) {
                byte[] content = file(service, file);
                files.put(file, content);
                if (file == ChipProfile.EF_DG14) {
                    authenticate(service, content);
                }
            }
            return files;
        } finally {
            service.close();
        }
    }

    private static void pace(PassportService service, Mrz page) throws Exception {
        PACEInfo info =
                (PACEInfo) new CardAccessFile(new ByteArrayInputStream(file(service, ChipProfile.EF_CARD_ACCESS)))
                        .getSecurityInfos().stream()
                                .filter(PACEInfo.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        BACKey key = new BACKey(
                page.documentNumber(), page.birthDate().raw(), page.expiryDate().raw());
        service.doPACE(
                PACEKeySpec.createMRZKey(key),
                info.getObjectIdentifier(),
                PACEInfo.toParameterSpec(info.getParameterId()),
                info.getParameterId());
    }

    private static void authenticate(PassportService service, byte[] dg14) throws IOException, CardServiceException {
        DG14File infos = new DG14File(new ByteArrayInputStream(dg14));
        ChipAuthenticationInfo info = first(infos, ChipAuthenticationInfo.class);
        ChipAuthenticationPublicKeyInfo key = first(infos, ChipAuthenticationPublicKeyInfo.class);
        service.doEACCA(
                key.getKeyId(), info.getObjectIdentifier(), key.getObjectIdentifier(), key.getSubjectPublicKey());
    }

    private static <T extends SecurityInfo> T first(DG14File infos, Class<T> kind) {
        return infos.getSecurityInfos().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] file(PassportService service, int file) throws IOException, CardServiceException {
        try (InputStream in = service.getInputStream((short) file, PassportService.DEFAULT_MAX_BLOCKSIZE)) {
            return in.readAllBytes();
        }
    }
}
