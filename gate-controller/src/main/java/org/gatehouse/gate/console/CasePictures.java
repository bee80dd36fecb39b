// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.OfficerCase;

/** Sends a picture of an open case once; the copy it was sent from is overwritten afterwards. */
@Singleton
public class CasePictures {
    /** Which of the two. */
    public enum Which {
        PORTRAIT,
        PROBE
    }

    private final LaneDirectory directory;

    CasePictures(LaneDirectory directory) {
        this.directory = directory;
    }

    Response send(String laneId, UUID caseId, Which which) throws ConsoleException {
        var open = directory.openCase(laneId).orElseThrow(() -> new ConsoleException(ConsoleError.STALE_CASE));
        var jpeg = picture(open, which);
        if (!open.caseId().equals(caseId) || jpeg.isEmpty()) {
            open.close();
            throw new ConsoleException(
                    open.caseId().equals(caseId) ? ConsoleError.NO_PICTURE : ConsoleError.STALE_CASE);
        }
        StreamingOutput body = out -> {
            try (open) {
                out.write(jpeg.get());
            }
        };
        return Response.ok(body, "image/jpeg").build();
    }

    private static Optional<byte[]> picture(OfficerCase open, Which which) {
        return switch (which) {
            case PORTRAIT -> open.portrait();
            case PROBE -> open.probe();
        };
    }
}
