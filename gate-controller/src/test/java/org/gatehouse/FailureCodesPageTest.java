// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.document.authenticity.ChipAuthenticationFault;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.inspection.InspectionErrorCode;
import org.gatehouse.document.lds.EfComRemark;
import org.gatehouse.document.lds.FaceRemark;
import org.gatehouse.document.lds.LdsErrorCode;
import org.gatehouse.document.mrz.MrzErrorCode;
import org.gatehouse.document.ocr.PageErrorCode;
import org.gatehouse.document.ocr.read.LineModelErrorCode;
import org.gatehouse.document.trust.DefectKind;
import org.gatehouse.document.trust.RejectionCode;
import org.gatehouse.document.trust.TrustStoreErrorCode;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.evaluate.FaceSetErrorCode;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.gate.background.WatchlistFault;
import org.gatehouse.gate.command.PageFileError;
import org.gatehouse.gate.console.ConsoleError;
import org.gatehouse.gate.console.account.AccountError;
import org.gatehouse.gate.device.camera.CameraFault;
import org.gatehouse.gate.device.mqtt.DropReason;
import org.gatehouse.gate.device.mqtt.IdentityFault;
import org.gatehouse.gate.device.mqtt.LinkTrouble;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.transaction.TrustTrouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every named failure has its line in docs/failure-codes.md, and no line names a failure that is gone. */
class FailureCodesPageTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReasonCode.class,
                MrzErrorCode.class,
                PageErrorCode.class,
                PageFileError.class,
                LineModelErrorCode.class,
                ChipErrorCode.class,
                InspectionErrorCode.class,
                LdsErrorCode.class,
                EfComRemark.class,
                FaceRemark.class,
                ChipAuthenticationFault.class,
                DefectKind.class,
                TrustStoreErrorCode.class,
                RejectionCode.class,
                TrustTrouble.class,
                FaceErrorCode.class,
                FaceSetErrorCode.class,
                ModelErrorCode.class,
                CameraFault.class,
                WatchlistFault.class,
                LinkTrouble.class,
                IdentityFault.class,
                DropReason.class,
                ConsoleError.class,
                AccountError.class
            })
    void thePageListsExactlyTheNamesOf(Class<? extends Enum<?>> codes) throws IOException {
        List<String> names = Arrays.stream(codes.getEnumConstants())
                .map(code -> ((Enum<?>) code).name())
                .toList();

        assertThat(listed(codes.getSimpleName())).containsExactlyElementsOf(names);
    }

    private static List<String> listed(String section) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(System.getProperty("gatehouse.root"), "docs/failure-codes.md"));
        int start = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("## ") && line.contains("`" + section + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section for " + section)));
        return lines.stream()
                .skip(start + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }
}
